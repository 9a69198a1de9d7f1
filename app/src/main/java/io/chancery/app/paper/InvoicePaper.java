package io.chancery.app.paper;

import io.chancery.app.money.Money;
import io.chancery.app.tax.DocumentTax;
import io.chancery.app.tax.TaxTotal;
import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Everything an invoice or credit note says, frozen when it was issued. The same record makes the same bytes.
///
/// @param corrects for a credit note, the invoice it points at
/// @param number empty for a preview, which says so across the page
/// @param tax its lines' taxes stand in the lines' order
/// @param introduction a sentence before the lines; empty for none
/// @param signatory who answers for the document: it is signed by or for a solicitor, calculated by a Rechtsanwalt
public record InvoicePaper(
        Optional<Corrected> corrects,
        Locale locale,
        Letterhead letterhead,
        Recipient recipient,
        String number,
        LocalDate issued,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        LocalDate due,
        Matter matter,
        String introduction,
        List<PaperLine> lines,
        DocumentTax tax,
        BankDetails bank,
        String signatory)
        implements Serializable {

    /// @param reference what the client calls it; empty for nothing
    public record Matter(String number, String name, String reference) implements Serializable {}

    /// The document a credit note takes back, and why.
    public record Corrected(String number, LocalDate issued, String reason) implements Serializable {}

    public InvoicePaper {
        lines = List.copyOf(lines);
        if (tax.perLine().size() != lines.size()) {
            throw new IllegalArgumentException("%d lines need as many taxes, not %d"
                    .formatted(lines.size(), tax.perLine().size()));
        }
        var taxedNet = Money.sum(tax.totals().stream().map(TaxTotal::net).toList(), tax.currency());
        var net =
                Money.sum(lines.stream().map(line -> line.head().amount().net()).toList(), tax.currency());
        if (!taxedNet.equals(net)) {
            throw new IllegalArgumentException(
                    "The lines' nets %s are not what was taxed, %s".formatted(net, taxedNet));
        }
    }

    public Currency currency() {
        return tax.currency();
    }

    public Money net() {
        return Money.sum(lines.stream().map(line -> line.head().amount().net()).toList(), currency());
    }

    public Money total() {
        return net().plus(tax.total());
    }

    public boolean isCreditNote() {
        return corrects.isPresent();
    }

    public boolean isPreview() {
        return number.isEmpty();
    }

    /// Whether both bill the same work of the same days to the same recipient at the same taxes, whenever they were
    /// written.
    public boolean billsTheSameAs(InvoicePaper other) {
        return billed().equals(other.billed());
    }

    /// What it bills, without the day on which it was written and what follows from that.
    public record Billed(
            Matter matter,
            Recipient recipient,
            LocalDate serviceStart,
            LocalDate serviceEnd,
            List<PaperLine> lines,
            DocumentTax tax) {}

    public Billed billed() {
        return new Billed(matter, recipient, serviceStart, serviceEnd, lines, tax);
    }

    /// The same under another letterhead.
    public InvoicePaper under(Letterhead other) {
        return with(other, recipient, bank);
    }

    /// The same between other parties and to be paid elsewhere.
    public InvoicePaper with(Letterhead otherHead, Recipient otherRecipient, BankDetails otherBank) {
        return new InvoicePaper(
                corrects,
                locale,
                otherHead,
                otherRecipient,
                number,
                issued,
                serviceStart,
                serviceEnd,
                due,
                matter,
                introduction,
                lines,
                tax,
                otherBank,
                signatory);
    }

    /// What takes this invoice back whole: every amount and every tax with the other sign.
    public InvoicePaper credited(String creditNoteNumber, LocalDate day, String reason) {
        return new InvoicePaper(
                Optional.of(new Corrected(number, issued, reason)),
                locale,
                letterhead,
                recipient,
                creditNoteNumber,
                day,
                serviceStart,
                serviceEnd,
                day,
                matter,
                "",
                lines.stream().map(PaperLine::negated).toList(),
                tax.negated(),
                bank,
                signatory);
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
