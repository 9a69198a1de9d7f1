package io.chancery.app.ebilling;

import static io.chancery.app.ebilling.Ledes1998BField.Form.AMOUNT;
import static io.chancery.app.ebilling.Ledes1998BField.Form.DATE;
import static io.chancery.app.ebilling.Ledes1998BField.Form.NUMBER;
import static io.chancery.app.ebilling.Ledes1998BField.Form.TEXT;
import static io.chancery.app.ebilling.Ledes1998BField.Need.ALWAYS;
import static io.chancery.app.ebilling.Ledes1998BField.Need.OF_EXPENSES;
import static io.chancery.app.ebilling.Ledes1998BField.Need.OF_FEES;
import static io.chancery.app.ebilling.Ledes1998BField.Need.OF_FEES_AND_EXPENSES;
import static io.chancery.app.ebilling.Ledes1998BField.Need.OPTIONAL;

/// The 24 columns of LEDES 1998B in their order, as the format and its recipients describe them.
enum Ledes1998BField {
    INVOICE_DATE(DATE, 8, ALWAYS),
    INVOICE_NUMBER(TEXT, 20, ALWAYS),
    CLIENT_ID(TEXT, 20, ALWAYS),
    LAW_FIRM_MATTER_ID(TEXT, 20, ALWAYS),
    INVOICE_TOTAL(AMOUNT, 12, ALWAYS),
    BILLING_START_DATE(DATE, 8, ALWAYS),
    BILLING_END_DATE(DATE, 8, ALWAYS),
    INVOICE_DESCRIPTION(TEXT, 15_360, OPTIONAL),
    LINE_ITEM_NUMBER(TEXT, 20, ALWAYS),
    LINE_TYPE(TEXT, 2, ALWAYS),
    LINE_ITEM_NUMBER_OF_UNITS(NUMBER, 10, OF_FEES_AND_EXPENSES),
    LINE_ITEM_ADJUSTMENT_AMOUNT(AMOUNT, 10, OPTIONAL),
    LINE_ITEM_TOTAL(AMOUNT, 10, ALWAYS),
    LINE_ITEM_DATE(DATE, 8, ALWAYS),
    LINE_ITEM_TASK_CODE(TEXT, 20, OPTIONAL),
    LINE_ITEM_EXPENSE_CODE(TEXT, 20, OF_EXPENSES),
    LINE_ITEM_ACTIVITY_CODE(TEXT, 20, OPTIONAL),
    TIMEKEEPER_ID(TEXT, 20, OF_FEES),
    LINE_ITEM_DESCRIPTION(TEXT, 15_360, OPTIONAL),
    LAW_FIRM_ID(TEXT, 20, ALWAYS),
    LINE_ITEM_UNIT_COST(NUMBER, 10, OF_FEES_AND_EXPENSES),
    TIMEKEEPER_NAME(TEXT, 30, OF_FEES),
    TIMEKEEPER_CLASSIFICATION(TEXT, 10, OF_FEES),
    CLIENT_MATTER_ID(TEXT, 20, OPTIONAL);

    enum Form {
        DATE,
        TEXT,
        /// A price or a quantity, up to four decimals.
        NUMBER,
        /// Money that is summed, up to four decimals in the file but none finer than the currency's minor unit.
        AMOUNT
    }

    enum Need {
        ALWAYS,
        OPTIONAL,
        OF_FEES,
        OF_EXPENSES,
        OF_FEES_AND_EXPENSES
    }

    static final int DECIMALS_MAX = 4;

    private final Form form;
    private final int max;
    private final Need need;

    Ledes1998BField(Form form, int max, Need need) {
        this.form = form;
        this.max = max;
        this.need = need;
    }

    /// The name in the file's second line; one of them is no Java word.
    String columnName() {
        return this == LINE_TYPE ? "EXP/FEE/INV_ADJ_TYPE" : name();
    }

    Form form() {
        return form;
    }

    /// Characters of a text, digits before the point of a number.
    int max() {
        return max;
    }

    boolean isNeededOn(LineType type) {
        return switch (need) {
            case ALWAYS -> true;
            case OPTIONAL -> false;
            case OF_FEES -> type == LineType.FEE;
            case OF_EXPENSES -> type == LineType.EXPENSE;
            case OF_FEES_AND_EXPENSES -> type == LineType.FEE || type == LineType.EXPENSE;
        };
    }

    boolean isNeededAlways() {
        return need == ALWAYS;
    }
}
