package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Severity.ERROR;
import static io.chancery.app.ebilling.Severity.WARNING;

import java.util.Locale;

/// Everything that can be wrong with a LEDES file, most of it when the file is read alone. Numbers in brackets are
/// those that Legal Tracker rejects an invoice with.
public enum FindingCode {
    FILE_EMPTY(ERROR),
    FILE_TOO_LARGE(ERROR),
    FILE_BINARY(ERROR),
    FILE_UTF16(ERROR),
    FILE_BYTE_ORDER_MARK(WARNING),
    FILE_TRUNCATED(ERROR),
    FILE_WITHOUT_LINES(ERROR),
    FINDINGS_CUT_OFF(ERROR),

    HEADER_WRONG(ERROR),
    HEADER_OF_98BI(ERROR),
    HEADER_OF_XML(ERROR),
    HEADER_SPELLING(WARNING),
    COLUMNS_MISSING(ERROR),
    COLUMN_COUNT(ERROR),
    COLUMN_NAME(ERROR),

    RECORD_BLANK(WARNING),
    RECORD_TOO_LONG(ERROR),
    RECORD_UNTERMINATED(ERROR),
    RECORD_FIELD_COUNT(ERROR),

    /// [005]
    FIELD_REQUIRED(ERROR),
    FIELD_SAYS_NULL(ERROR),
    FIELD_TOO_LONG(ERROR),
    FIELD_FORBIDDEN_CHARACTER(ERROR),
    FIELD_NOT_ASCII(WARNING),
    /// [003]
    DATE_INVALID(ERROR),
    /// [004]
    NUMBER_INVALID(ERROR),
    NUMBER_TOO_LONG(ERROR),
    AMOUNT_FINER_THAN_CURRENCY(ERROR),
    TYPE_UNKNOWN(ERROR),
    CODE_INVALID(ERROR),
    CLASSIFICATION_UNKNOWN(ERROR),
    CLASSIFICATION_OLD(WARNING),

    PERIOD_ENDS_BEFORE_START(ERROR),
    LINE_OUTSIDE_PERIOD(WARNING),
    UNITS_NOT_POSITIVE(ERROR),
    HOURS_TOO_MANY(ERROR),
    PRICE_NEGATIVE(ERROR),
    /// [006]
    LINE_TOTAL_WRONG(ERROR),
    TOTALS_ROUNDED_HALF_EVEN(WARNING),
    LINE_NUMBER_REPEATED(ERROR),
    EXPENSE_CODE_ON_FEE(ERROR),
    TASK_CODE_ON_EXPENSE(WARNING),
    ACTIVITY_CODE_ON_EXPENSE(WARNING),
    ACTIVITY_WITHOUT_TASK(WARNING),
    INVOICE_LEVEL_UNITS(ERROR),
    INVOICE_LEVEL_UNIT_COST(ERROR),
    INVOICE_LEVEL_OF_NOTHING(ERROR),
    INVOICE_LEVEL_DETAIL(WARNING),
    INVOICE_LEVEL_REPEATED(WARNING),

    /// [007]
    INVOICE_TOTAL_DIFFERS(ERROR),
    INVOICE_TOTAL_WRONG(ERROR),
    INVOICE_OF_TWO_CLIENTS(ERROR),
    MATTER_OF_TWO_CLIENTS(ERROR),
    INVOICE_DATE_DIFFERS(WARNING),
    PERIOD_DIFFERS(WARNING),
    DESCRIPTION_DIFFERS(WARNING),
    FIRM_DIFFERS(WARNING),
    CLIENT_MATTER_DIFFERS(WARNING),
    TIMEKEEPER_DIFFERS(WARNING),

    // What a file alone cannot show: it does not fit to what the firm has.
    HERE_FILE_IMPORTED(ERROR),
    HERE_INVOICE_IMPORTED(WARNING),
    HERE_MATTER_OF_OTHER_CLIENT(ERROR),
    HERE_MATTER_CLOSED(ERROR),
    HERE_CLIENT_IN_OTHER_CURRENCY(ERROR),
    HERE_TIMEKEEPER_DIFFERS(WARNING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// The key of its sentence in the translation files.
    public String textKey() {
        return "ebilling.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
