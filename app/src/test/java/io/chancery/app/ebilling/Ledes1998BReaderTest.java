package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesReading.Refused;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ledes1998BReaderTest {

    @Test
    void readsTwoInvoicesWholeAndFindsNothing() {
        var reading = LedesSample.resource("two-invoices.txt");

        assertThat(reading.findings()).isEmpty();
        var invoices = ((Readable) reading).invoices();
        assertThat(invoices)
                .extracting(
                        EbillingInvoice::number,
                        EbillingInvoice::total,
                        invoice -> invoice.lines().size())
                .containsExactly(
                        tuple("2026-0117", Money.of("2210.22", "USD"), 5),
                        tuple("2026-0118", Money.of("750", "USD"), 1));
        var february = invoices.getFirst();
        assertThat(february.date()).isEqualTo(LocalDate.of(2026, 2, 28));
        assertThat(february.period()).isEqualTo(new BillingPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
        assertThat(february.client().id()).isEqualTo("HARBOR");
        assertThat(february.firm().id()).isEqualTo("95-4417763");
        assertThat(february.description()).isEqualTo("Services in February");
    }

    @Test
    void readsAFeeWithItsTimekeeperCodesAndAdjustment() {
        var line = (FeeLine) firstInvoice().lines().get(1);

        assertThat(line.timekeeper()).isEqualTo(new EbillingTimekeeper("TOKORO", "Okoro", "Tobias", "ASSOC"));
        assertThat(line.hours()).isEqualTo(BillableHours.of("3.25"));
        assertThat(line.rate()).isEqualTo(HourlyRate.of("275", "USD"));
        assertThat(line.head().adjustment()).isEqualTo(Money.of("-125", "USD"));
        assertThat(line.net()).isEqualTo(Money.of("768.75", "USD"));
        assertThat(line.task().orElseThrow().code()).isEqualTo("L310");
        assertThat(line.activity().orElseThrow().code()).isEqualTo("A104");
        assertThat(line.head().matter()).isEqualTo(new EbillingMatter("HARBOR-003", "LEG-2231", ""));
        assertThat(line.head().narrative()).isEqualTo("Review documents produced by the carrier, set 2");
    }

    @Test
    void readsACostWhoseProductIsFinerThanACent() {
        var line = (CostLine) firstInvoice().lines().get(3);

        assertThat(line.unitCost().amount()).isEqualByComparingTo("0.085");
        assertThat(line.net()).isEqualTo(Money.of("24.57", "USD"));
        assertThat(line.expense().orElseThrow().code()).isEqualTo("E101");
    }

    @Test
    void readsAnInvoiceLevelFeeAsAChargeWithoutTimekeeper() {
        var line = (InvoiceLevelLine) ((Readable) LedesSample.resource("two-invoices.txt"))
                .invoices()
                .get(1)
                .lines()
                .getFirst();

        assertThat(line.kind()).isEqualTo(InvoiceLevelLine.Kind.FEE);
        assertThat(line.charge()).isEqualTo(Money.of("750", "USD"));
        assertThat(line.head().adjustment().isZero()).isTrue();
    }

    @Test
    void refusesAFileWhoseLineStandsTwiceAndNamesTheLineAndTheWrongTotal() {
        var reading = LedesSample.resource("repeated-line.txt");

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(reading.findings())
                .extracting(Finding::line, finding -> finding.field().orElse(""), Finding::code)
                .contains(
                        tuple(8, "INVOICE_TOTAL", FindingCode.INVOICE_TOTAL_WRONG),
                        tuple(9, "LINE_ITEM_NUMBER", FindingCode.LINE_NUMBER_REPEATED));
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.LINE_NUMBER_REPEATED)
                        .findFirst()
                        .orElseThrow()
                        .args())
                .containsExactly("6", 8);
    }

    @ParameterizedTest(name = "{0} of a fee saying \"{1}\": {2}")
    @CsvSource(delimiter = ';', textBlock = """
            INVOICE_DATE;               20260230;           DATE_INVALID
            INVOICE_DATE;               2026-02-28;         DATE_INVALID
            INVOICE_DATE;               28022026;           DATE_INVALID
            INVOICE_DATE;               '';                 FIELD_REQUIRED
            BILLING_END_DATE;           20260131;           PERIOD_ENDS_BEFORE_START
            LINE_ITEM_DATE;             20260301;           LINE_OUTSIDE_PERIOD
            INVOICE_TOTAL;              $700;               NUMBER_INVALID
            INVOICE_TOTAL;              1,700;              NUMBER_INVALID
            INVOICE_TOTAL;              700.00 USD;         NUMBER_INVALID
            INVOICE_TOTAL;              7E2;                NUMBER_INVALID
            INVOICE_TOTAL;              +700;               NUMBER_INVALID
            INVOICE_TOTAL;              -;                  NUMBER_INVALID
            INVOICE_TOTAL;              1234567890123;      NUMBER_TOO_LONG
            INVOICE_TOTAL;              701;                INVOICE_TOTAL_WRONG
            INVOICE_TOTAL;              '';                 FIELD_REQUIRED
            LINE_ITEM_TOTAL;            699;                LINE_TOTAL_WRONG
            LINE_ITEM_TOTAL;            700.001;            AMOUNT_FINER_THAN_CURRENCY
            LINE_ITEM_ADJUSTMENT_AMOUNT; 0.00001;           NUMBER_TOO_LONG
            LINE_ITEM_NUMBER_OF_UNITS;  0;                  UNITS_NOT_POSITIVE
            LINE_ITEM_NUMBER_OF_UNITS;  -2;                 UNITS_NOT_POSITIVE
            LINE_ITEM_NUMBER_OF_UNITS;  '';                 FIELD_REQUIRED
            LINE_ITEM_NUMBER_OF_UNITS;  24.5;               HOURS_TOO_MANY
            LINE_ITEM_UNIT_COST;        -350;               PRICE_NEGATIVE
            LINE_ITEM_UNIT_COST;        350.00001;          NUMBER_TOO_LONG
            LINE_ITEM_UNIT_COST;        '';                 FIELD_REQUIRED
            LINE_TYPE;                  X;                  TYPE_UNKNOWN
            LINE_TYPE;                  '';                 FIELD_REQUIRED
            LINE_TYPE;                  f;                  TYPE_UNKNOWN
            LINE_ITEM_NUMBER;           '';                 FIELD_REQUIRED
            CLIENT_ID;                  '';                 FIELD_REQUIRED
            CLIENT_ID;                  NULL;               FIELD_SAYS_NULL
            LAW_FIRM_MATTER_ID;         '';                 FIELD_REQUIRED
            LAW_FIRM_ID;                '';                 FIELD_REQUIRED
            TIMEKEEPER_ID;              '';                 FIELD_REQUIRED
            TIMEKEEPER_NAME;            '';                 FIELD_REQUIRED
            TIMEKEEPER_NAME;            Featherstonehaugh-Cholmondeley, Maximilian; FIELD_TOO_LONG
            TIMEKEEPER_CLASSIFICATION;  '';                 FIELD_REQUIRED
            TIMEKEEPER_CLASSIFICATION;  PT;                 CLASSIFICATION_OLD
            TIMEKEEPER_CLASSIFICATION;  BARISTA;            CLASSIFICATION_UNKNOWN
            INVOICE_NUMBER;             123456789012345678901; FIELD_TOO_LONG
            INVOICE_NUMBER;             '';                 FIELD_REQUIRED
            LINE_ITEM_EXPENSE_CODE;     E111;               EXPENSE_CODE_ON_FEE
            LINE_ITEM_TASK_CODE;        '';                 ACTIVITY_WITHOUT_TASK
            LINE_ITEM_TASK_CODE;        L 210;              CODE_INVALID
            LINE_ITEM_DESCRIPTION;      see [] above;       FIELD_FORBIDDEN_CHARACTER
            LINE_ITEM_DESCRIPTION;      a\u0007bell;        FIELD_FORBIDDEN_CHARACTER
            LINE_ITEM_DESCRIPTION;      caf\u00e9;          FIELD_NOT_ASCII
            """)
    void findsWhatIsWrongWithAFee(Ledes1998BField field, String value, FindingCode code) {
        var reading = LedesSample.ofOneFee().with(field, value).read();

        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(3));
        assertThat(reading instanceof Refused)
                .isEqualTo(reading.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR));
    }

    @ParameterizedTest(name = "{0} of an expense saying \"{1}\": {2}")
    @CsvSource({
        "LINE_ITEM_EXPENSE_CODE, '', FIELD_REQUIRED",
        "LINE_ITEM_TASK_CODE, L210, TASK_CODE_ON_EXPENSE",
        "LINE_ITEM_ACTIVITY_CODE, A103, ACTIVITY_CODE_ON_EXPENSE",
        "LINE_ITEM_NUMBER_OF_UNITS, 0, UNITS_NOT_POSITIVE"
    })
    void findsWhatIsWrongWithAnExpense(Ledes1998BField field, String value, FindingCode code) {
        var reading = LedesSample.ofOneFee().asExpense().with(field, value).read();

        assertThat(reading.findings()).extracting(Finding::code).contains(code);
    }

    @ParameterizedTest(name = "{0} of an invoice-level line saying \"{1}\": {2}")
    @CsvSource({
        "LINE_ITEM_NUMBER_OF_UNITS, 2, INVOICE_LEVEL_UNITS",
        "LINE_ITEM_UNIT_COST, 700, INVOICE_LEVEL_UNIT_COST",
        "LINE_ITEM_ADJUSTMENT_AMOUNT, 699, LINE_TOTAL_WRONG",
        "LINE_ITEM_ADJUSTMENT_AMOUNT, 0, INVOICE_LEVEL_OF_NOTHING",
        "LINE_ITEM_ADJUSTMENT_AMOUNT, '', INVOICE_LEVEL_OF_NOTHING",
        "LINE_ITEM_TASK_CODE, L110, INVOICE_LEVEL_DETAIL",
        "TIMEKEEPER_ID, 042, INVOICE_LEVEL_DETAIL",
        "LINE_ITEM_NUMBER_OF_UNITS, '', "
    })
    void findsWhatIsWrongWithAnInvoiceLevelLine(Ledes1998BField field, String value, FindingCode code) {
        var reading =
                LedesSample.ofOneFee().asInvoiceLevel("IE").with(field, value).read();

        if (code == null) {
            assertThat(reading.findings()).isEmpty();
        } else {
            assertThat(reading.findings()).extracting(Finding::code).contains(code);
        }
    }

    @ParameterizedTest(name = "a second line whose {0} says \"{1}\": {2}")
    @CsvSource({
        "INVOICE_DATE, 20260301, INVOICE_DATE_DIFFERS",
        "INVOICE_TOTAL, 1400.01, INVOICE_TOTAL_DIFFERS",
        "BILLING_START_DATE, 20260202, PERIOD_DIFFERS",
        "BILLING_END_DATE, 20260227, PERIOD_DIFFERS",
        "INVOICE_DESCRIPTION, Other, DESCRIPTION_DIFFERS",
        "LAW_FIRM_ID, 12-3456789, FIRM_DIFFERS",
        "CLIENT_ID, OTHER, INVOICE_OF_TWO_CLIENTS",
        "CLIENT_ID, OTHER, MATTER_OF_TWO_CLIENTS",
        "CLIENT_MATTER_ID, LEG-1, CLIENT_MATTER_DIFFERS",
        "TIMEKEEPER_NAME, 'Pell, Rose', TIMEKEEPER_DIFFERS",
        "TIMEKEEPER_CLASSIFICATION, ASSOC, TIMEKEEPER_DIFFERS",
        "LINE_ITEM_NUMBER, 1, LINE_NUMBER_REPEATED"
    })
    void findsWhatASecondLineSaysOtherwise(Ledes1998BField field, String value, FindingCode code) {
        var reading = LedesSample.ofOneFee()
                .again()
                .totalled("1400")
                .with(field, value)
                .read();

        assertThat(reading.findings())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(4);
                    assertThat(finding.field()).contains(field.columnName());
                });
    }

    @Test
    void comparesStatedTotalsAsNumbers() {
        var reading = LedesSample.ofOneFee()
                .again()
                .totalled("1400")
                .with(Ledes1998BField.INVOICE_TOTAL, "1400.0000")
                .read();

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void warnsOfASecondInvoiceLevelFeeBecauseSomeRecipientsTakeOne() {
        var reading = LedesSample.ofOneFee()
                .asInvoiceLevel("IF")
                .again()
                .totalled("1400")
                .read();

        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(4, FindingCode.INVOICE_LEVEL_REPEATED));
        assertThat(reading).isInstanceOf(Readable.class);
    }

    @Test
    void readsAnOldClassificationAsTheOneItStandsFor() {
        var reading = LedesSample.ofOneFee()
                .with(Ledes1998BField.TIMEKEEPER_CLASSIFICATION, "AS")
                .read();

        var line = (FeeLine) ((Readable) reading).invoices().getFirst().lines().getFirst();
        assertThat(line.timekeeper().classification()).isEqualTo("ASSOC");
    }

    @Test
    void saysWhatATypographicMarkBecomes() {
        var reading = LedesSample.ofOneFee()
                .with(Ledes1998BField.LINE_ITEM_DESCRIPTION, "The court\u2019s order \u2013 the court\u2019s own")
                .read();

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.FIELD_NOT_ASCII);
            assertThat(finding.field()).contains("LINE_ITEM_DESCRIPTION");
            assertThat(finding.args()).containsExactly("\u2019 \u2013", "' -");
        });
    }

    @Test
    void keepsANameOfOneWord() {
        var reading = LedesSample.ofOneFee()
                .with(Ledes1998BField.TIMEKEEPER_NAME, ",Contractor")
                .read();

        var line = (FeeLine) ((Readable) reading).invoices().getFirst().lines().getFirst();
        assertThat(line.timekeeper().lastFirst()).isEqualTo(",Contractor");
    }

    private static EbillingInvoice firstInvoice() {
        return ((Readable) LedesSample.resource("two-invoices.txt")).invoices().getFirst();
    }
}
