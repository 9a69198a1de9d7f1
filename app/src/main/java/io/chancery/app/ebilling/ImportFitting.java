package io.chancery.app.ebilling;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperNumber;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Holds a readable file against what the firm has: what would be new, and what does not fit.
@Component
class ImportFitting {

    private final ClientDirectory clients;
    private final MatterDirectory matters;
    private final TimekeeperDirectory timekeepers;
    private final ImportTables tables;

    ImportFitting(
            ClientDirectory clients, MatterDirectory matters, TimekeeperDirectory timekeepers, ImportTables tables) {
        this.clients = clients;
        this.matters = matters;
        this.timekeepers = timekeepers;
        this.tables = tables;
    }

    /// What does not fit, errors and warnings.
    List<Finding> findings(List<EbillingInvoice> invoices) {
        var findings = new ArrayList<Finding>();
        tables.known(invoices.stream().map(EbillingInvoice::number).toList())
                .forEach(number -> findings.add(
                        finding(FindingCode.HERE_INVOICE_IMPORTED, Ledes1998BField.INVOICE_NUMBER, number)));
        invoices.stream()
                .collect(Collectors.toMap(invoice -> invoice.client().id(), Function.identity(), (one, other) -> one))
                .forEach((number, invoice) -> client(number)
                        .filter(client -> !client.details().currency().equals(invoice.currency()))
                        .ifPresent(client -> findings.add(finding(
                                FindingCode.HERE_CLIENT_IN_OTHER_CURRENCY,
                                Ledes1998BField.CLIENT_ID,
                                client.title(),
                                client.details().currency().getCurrencyCode(),
                                invoice.currency().getCurrencyCode()))));
        for (var invoice : invoices) {
            matterIds(invoice).forEach(matter -> checkMatter(matter, invoice, findings));
        }
        fees(invoices).map(FeeLine::timekeeper).distinct().forEach(named -> checkTimekeeper(named, findings));
        return findings.stream().distinct().toList();
    }

    ImportContents contents(List<EbillingInvoice> invoices) {
        return new ImportContents(
                invoices.stream().map(ImportFitting::summary).toList(),
                missing(
                        invoices.stream().map(invoice -> invoice.client().id()).collect(Collectors.toSet()),
                        number -> client(number).isEmpty()),
                missing(
                        invoices.stream()
                                .flatMap(invoice -> matterIds(invoice).stream())
                                .collect(Collectors.toSet()),
                        number -> matters.withNumber(new MatterNumber(number)).isEmpty()),
                fees(invoices)
                        .map(FeeLine::timekeeper)
                        .distinct()
                        .filter(named -> timekeepers
                                .withNumber(new TimekeeperNumber(named.id()))
                                .isEmpty())
                        .map(named -> named.id() + " " + named.lastFirst())
                        .sorted()
                        .toList());
    }

    private void checkMatter(String number, EbillingInvoice invoice, List<Finding> findings) {
        matters.withNumber(new MatterNumber(number)).ifPresent(matter -> {
            var client = clients.client(matter.client()).details().number().value();
            if (!client.equalsIgnoreCase(invoice.client().id())) {
                findings.add(finding(
                        FindingCode.HERE_MATTER_OF_OTHER_CLIENT,
                        Ledes1998BField.LAW_FIRM_MATTER_ID,
                        matter.toString(),
                        client,
                        invoice.client().id()));
            }
            if (!matter.open()) {
                findings.add(
                        finding(FindingCode.HERE_MATTER_CLOSED, Ledes1998BField.LAW_FIRM_MATTER_ID, matter.toString()));
            }
        });
    }

    private void checkTimekeeper(EbillingTimekeeper named, List<Finding> findings) {
        timekeepers
                .withNumber(new TimekeeperNumber(named.id()))
                .filter(known -> !known.lastName().equalsIgnoreCase(named.lastName()))
                .ifPresent(known -> findings.add(finding(
                        FindingCode.HERE_TIMEKEEPER_DIFFERS,
                        Ledes1998BField.TIMEKEEPER_NAME,
                        named.id(),
                        named.lastFirst(),
                        known.name())));
    }

    private Optional<ClientSheet> client(String number) {
        return clients.withNumber(new ClientNumber(number));
    }

    private static List<String> missing(Set<String> numbers, Predicate<String> isMissing) {
        return numbers.stream()
                .filter(isMissing)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Set<String> matterIds(EbillingInvoice invoice) {
        return invoice.lines().stream()
                .map(line -> line.head().matter().firmMatterId())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<FeeLine> fees(List<EbillingInvoice> invoices) {
        return invoices.stream()
                .flatMap(invoice -> invoice.lines().stream())
                .filter(FeeLine.class::isInstance)
                .map(FeeLine.class::cast);
    }

    private static ImportContents.Invoice summary(EbillingInvoice invoice) {
        return new ImportContents.Invoice(
                invoice.number(),
                invoice.date(),
                invoice.client().id(),
                String.join(", ", new TreeSet<>(matterIds(invoice))),
                invoice.lines().size(),
                invoice.total());
    }

    private static Finding finding(FindingCode code, Ledes1998BField field, Serializable... args) {
        return new Finding(0, Optional.of(field.columnName()), code, List.of(args));
    }
}
