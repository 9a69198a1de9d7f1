package io.chancery.app.work;

import io.chancery.app.tax.Country;
import io.chancery.app.utbms.ExpenseCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose money a cost was, which decides how it is taxed.
///
/// See DD008.
public enum CostKind {
    /// The firm's own means: copies, postage, telephone. Part of its service, and taxed like it.
    SOFT,
    /// Paid to others for something the firm bought: transcripts, travel, experts. Part of its service as well.
    HARD,
    /// Paid to others on the client's behalf, who owes it: court fees. No turnover of the firm, so it bears no tax
    /// (VAT Notice 700 section 25; § 10 Abs. 1 Satz 5 UStG).
    PASS_THROUGH;

    private static final Set<String> FIRMS_OWN_MEANS = Set.of("E101", "E103", "E104", "E105", "E106", "E108");
    private static final ExpenseCode COURT_FEES = new ExpenseCode("E112");

    /// What a cost of this code usually is in a country.
    public static CostKind usual(@Nullable ExpenseCode code, Country country) {
        if (code == null) {
            return HARD;
        }
        if (FIRMS_OWN_MEANS.contains(code.code())) {
            return SOFT;
        }
        // Without a tax there is nothing to pass through untaxed.
        return code.equals(COURT_FEES) && country.taxesServices() ? PASS_THROUGH : HARD;
    }

    /// Only what others are paid can be unpaid.
    public boolean isPaidToOthers() {
        return this != SOFT;
    }
}
