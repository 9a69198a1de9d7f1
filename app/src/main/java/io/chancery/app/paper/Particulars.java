package io.chancery.app.paper;

import io.chancery.app.tax.TaxCategory;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What an invoice must carry, by the country of the entity that issues it.
public final class Particulars {

    private Particulars() {}

    /// What is missing, in the order a person would fill it in; empty if the invoice may be issued.
    public static List<MissingParticular> missing(InvoicePaper paper) {
        var missing = EnumSet.noneOf(MissingParticular.class);
        everywhere(paper, missing);
        switch (paper.letterhead().country().alpha2()) {
            case "DE" -> germany(paper, missing);
            case "GB" -> englandAndWales(paper, missing);
            default -> {}
        }
        if (isReverseCharge(paper) && paper.recipient().vatId().isBlank()) {
            missing.add(MissingParticular.RECIPIENT_VAT_ID);
        }
        return List.copyOf(missing);
    }

    static boolean isReverseCharge(InvoicePaper paper) {
        return paper.tax().totals().stream().anyMatch(total -> total.rate().category() == TaxCategory.REVERSE_CHARGE);
    }

    static boolean isTaxed(InvoicePaper paper) {
        return paper.tax().totals().stream().anyMatch(total -> total.rate().category() == TaxCategory.STANDARD);
    }

    private static void everywhere(InvoicePaper paper, Set<MissingParticular> missing) {
        require(!paper.letterhead().name().isBlank(), MissingParticular.FIRM_NAME, missing);
        require(!paper.letterhead().address().isEmpty(), MissingParticular.FIRM_ADDRESS, missing);
        require(!paper.recipient().name().isBlank(), MissingParticular.RECIPIENT_NAME, missing);
        require(!paper.recipient().address().isEmpty(), MissingParticular.RECIPIENT_ADDRESS, missing);
        require(!paper.lines().isEmpty(), MissingParticular.LINES, missing);
        require(!paper.bank().identifiers().isEmpty(), MissingParticular.BANK_DETAILS, missing);
        var reasonGiven = paper.corrects().map(corrected -> !corrected.reason().isBlank());
        require(reasonGiven.orElse(true), MissingParticular.CORRECTION_REASON, missing);
    }

    private static void germany(InvoicePaper paper, Set<MissingParticular> missing) {
        var letterhead = paper.letterhead();
        require(
                !letterhead.taxNumber().isBlank() || !letterhead.vatId().isBlank(),
                MissingParticular.TAX_NUMBER_OR_VAT_ID,
                missing);
        require(!paper.signatory().isBlank(), MissingParticular.SIGNATORY, missing);
    }

    private static void englandAndWales(InvoicePaper paper, Set<MissingParticular> missing) {
        require(!isTaxed(paper) || !paper.letterhead().vatId().isBlank(), MissingParticular.VAT_NUMBER, missing);
        require(!paper.signatory().isBlank(), MissingParticular.SIGNATORY, missing);
    }

    private static void require(boolean present, MissingParticular particular, Set<MissingParticular> missing) {
        if (!present) {
            missing.add(particular);
        }
    }
}
