package io.chancery.app.tax;

/// Why a line is taxed as it is. The rate follows from country, category and date of supply.
public enum TaxCategory {
    STANDARD,
    /// The recipient owes the tax; the paper must say so.
    REVERSE_CHARGE,
    /// No tax is due: no such tax, or outside its scope.
    NOT_TAXED
}
