package io.chancery.app.invoicing;

import io.chancery.app.ebilling.BillingPeriod;
import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.ebilling.EbillingLine;
import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.Head;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.ebilling.EbillingLine.LineTax;
import io.chancery.app.ebilling.EbillingMatter;
import io.chancery.app.ebilling.EbillingParty;
import io.chancery.app.ebilling.EbillingTimekeeper;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import io.chancery.app.paper.InvoicePaper;
import io.chancery.app.tax.Country;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.work.ChargeKind;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The same invoice as e-billing systems read it: the paper's lines with the identifiers that recipients know.
final class EbillingOf {

    private final InvoiceParts parts;
    private final InvoicePaper paper;

    EbillingOf(InvoiceParts parts, InvoicePaper paper) {
        this.parts = parts;
        this.paper = paper;
    }

    EbillingInvoice invoice(String number, String description) {
        return new EbillingInvoice(
                number,
                paper.issued(),
                new BillingPeriod(paper.serviceStart(), paper.serviceEnd()),
                description,
                firm(),
                client(),
                paper.currency(),
                IntStream.range(0, parts.work().size()).mapToObj(this::line).toList());
    }

    private EbillingParty firm() {
        var entity = parts.entity().details();
        return new EbillingParty(entity.taxNumber(), entity.name(), entity.vatId(), address(entity.address()));
    }

    private EbillingParty client() {
        var client = parts.client().details();
        return new EbillingParty(client.number().value(), client.name(), client.taxId(), address(client.address()));
    }

    private static Optional<EbillingParty.Address> address(PostalAddress address) {
        return address.isEmpty() || address.country().isEmpty()
                ? Optional.empty()
                : Optional.of(new EbillingParty.Address(
                        Stream.of(address.line1(), address.line2())
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        address.city(),
                        address.region(),
                        address.postcode(),
                        new Country(address.country())));
    }

    private EbillingLine line(int position) {
        var work = parts.work().get(position);
        var head = head(work, position);
        var charged = work.treatment() == Treatment.BILLABLE;
        var codes = work.codes();
        return switch (work.charge()) {
            case Charge.Fee fee ->
                new FeeLine(
                        head,
                        timekeeper(work),
                        fee.hours(),
                        charged ? fee.rate() : new HourlyRate(BigDecimal.ZERO, fee.currency()),
                        Optional.ofNullable(codes.task()),
                        Optional.ofNullable(codes.activity()));
            case Charge.Cost cost ->
                new CostLine(
                        head,
                        cost.units(),
                        charged ? cost.unitCost() : new UnitCost(BigDecimal.ZERO, cost.currency()),
                        Optional.ofNullable(codes.expense()),
                        Optional.ofNullable(codes.task()));
            case Charge.FixedCharge charge ->
                new InvoiceLevelLine(
                        head,
                        work.chargeKind() == ChargeKind.EXPENSE
                                ? InvoiceLevelLine.Kind.EXPENSE
                                : InvoiceLevelLine.Kind.FEE,
                        charge.amountAgreed());
        };
    }

    /// Work without charge goes out at no rate: an adjustment of its value would leave half a cent where the value had
    /// one.
    private Head head(WorkLine work, int position) {
        var charge = work.charge();
        var adjustment = work.treatment() == Treatment.BILLABLE
                ? charge.adjustment().map(LineAdjustment::amount)
                : Optional.<Money>empty();
        var matter = parts.matter().details();
        return new Head(
                Integer.toString(position + 1),
                work.workDate(),
                new EbillingMatter(matter.number().value(), matter.clientMatterRef(), matter.name()),
                work.narrative().text(),
                adjustment.orElseGet(() -> Money.zero(charge.currency())),
                tax(position));
    }

    private Optional<LineTax> tax(int position) {
        var rate = paper.lines().get(position).head().taxRate();
        return rate.category() == TaxCategory.NOT_TAXED
                ? Optional.empty()
                : Optional.of(new LineTax(rate, paper.tax().perLine().get(position)));
    }

    private EbillingTimekeeper timekeeper(WorkLine work) {
        var id = work.timekeeper();
        if (id == null) {
            throw new IllegalStateException("Time %s has no timekeeper".formatted(work.id()));
        }
        var timekeeper = parts.timekeeper(id);
        return new EbillingTimekeeper(
                timekeeper.number().value(),
                timekeeper.lastName(),
                timekeeper.firstName(),
                timekeeper.classification().name());
    }
}
