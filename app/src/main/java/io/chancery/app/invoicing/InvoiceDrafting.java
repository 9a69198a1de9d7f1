package io.chancery.app.invoicing;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.paper.Recipient;
import io.chancery.app.tax.DocumentTax;
import io.chancery.app.tax.DocumentTax.TaxedNet;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.tax.TaxRates;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.WorkLine;
import io.chancery.infra.text.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Writes what an invoice would say: gathers both parties, prices the tax, and sets it down for paper and e-billing.
@Component
class InvoiceDrafting {

    private final FirmProfile firm;
    private final ClientDirectory clients;
    private final MatterDirectory matters;
    private final TimekeeperDirectory timekeepers;
    private final TaxRates rates;
    private final Texts texts;

    InvoiceDrafting(
            FirmProfile firm,
            ClientDirectory clients,
            MatterDirectory matters,
            TimekeeperDirectory timekeepers,
            TaxRates rates,
            Texts texts) {
        this.firm = firm;
        this.clients = clients;
        this.matters = matters;
        this.timekeepers = timekeepers;
        this.rates = rates;
        this.texts = texts;
    }

    /// @throws WorkInAnotherCurrency when a line is not in the client's currency
    InvoiceParts parts(MatterId id, List<WorkLine> work) {
        var matter = matters.matter(id);
        var client = clients.client(matter.details().client());
        var currency = client.details().currency();
        work.stream()
                .filter(line -> !line.net().currency().equals(currency))
                .findFirst()
                .ifPresent(line -> {
                    throw new WorkInAnotherCurrency(line.net().currency(), currency);
                });
        var named = Stream.concat(
                        work.stream().map(WorkLine::timekeeper),
                        Stream.of(Optional.ofNullable(matter.details().responsible())
                                .orElse(null)))
                .filter(Objects::nonNull)
                .collect(Collectors.<TimekeeperId>toSet());
        return new InvoiceParts(
                firm.firm(),
                firm.entity(matter.details().entity()),
                client,
                matter,
                work,
                timekeepers.references(named));
    }

    /// @param number empty for a preview
    /// @throws io.chancery.app.tax.NoTaxRate when the law of the day is not known
    InvoicePaper paper(InvoiceParts parts, String number, LocalDate issued) {
        var words = words(parts);
        var entity = parts.entity().details();
        var letterhead = LetterheadOf.entity(entity, parts.firm());
        // Rates are those of the day the service was completed, which the law of both countries looks at.
        var serviceEnd = lastDay(parts.work());
        var country = letterhead.country();
        var lines = new BilledLines(
                        parts,
                        words,
                        rates.on(serviceEnd, country, TaxPolicy.categoryOf(country, parts.client())),
                        rates.on(serviceEnd, country, TaxCategory.NOT_TAXED))
                .onPaper();
        var tax = DocumentTax.of(
                lines.stream()
                        .map(line -> new TaxedNet(
                                line.head().amount().net(), line.head().taxRate()))
                        .toList(),
                parts.currency());
        return new InvoicePaper(
                Optional.empty(),
                words.locale(),
                letterhead,
                recipient(parts),
                number,
                issued,
                firstDay(parts.work()),
                serviceEnd,
                issued.plusDays(parts.firm().details().paymentDays()),
                matter(parts),
                "",
                lines,
                tax,
                LetterheadOf.bank(entity),
                signatory(parts, words));
    }

    /// @param number as it was given; for a preview any that will do
    Frozen frozen(InvoiceParts parts, String number, LocalDate issued) {
        var paper = paper(parts, number, issued);
        var description = words(parts).description(parts.matter().details().name());
        return new Frozen(paper, Optional.of(new EbillingOf(parts, paper).invoice(number, description)));
    }

    private InvoiceWords words(InvoiceParts parts) {
        return new InvoiceWords(texts, parts.client().details().locale());
    }

    private static Recipient recipient(InvoiceParts parts) {
        return LetterheadOf.client(
                parts.client(), parts.entity().details().address().country());
    }

    private static InvoicePaper.Matter matter(InvoiceParts parts) {
        var matter = parts.matter().details();
        return new InvoicePaper.Matter(matter.number().value(), matter.name(), matter.clientMatterRef());
    }

    private static String signatory(InvoiceParts parts, InvoiceWords words) {
        return Optional.ofNullable(parts.matter().details().responsible())
                .map(parts::timekeeper)
                .map(timekeeper -> words.signatory(timekeeper.name(), timekeeper.classification()))
                .orElse("");
    }

    private static LocalDate firstDay(List<WorkLine> work) {
        return work.stream().map(WorkLine::workDate).min(LocalDate::compareTo).orElseThrow();
    }

    private static LocalDate lastDay(List<WorkLine> work) {
        return work.stream().map(WorkLine::workDate).max(LocalDate::compareTo).orElseThrow();
    }
}
