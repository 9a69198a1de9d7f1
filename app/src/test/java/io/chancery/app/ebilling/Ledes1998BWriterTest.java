package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.ebilling.EbillingLine.CostLine;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.ebilling.EbillingLine.Head;
import io.chancery.app.ebilling.EbillingLine.InvoiceLevelLine;
import io.chancery.app.ebilling.EbillingLine.LineTax;
import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesWriting.Reason;
import io.chancery.app.ebilling.LedesWriting.Refused;
import io.chancery.app.ebilling.LedesWriting.Written;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.Money;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.tax.TaxCategory;
import io.chancery.app.tax.TaxRate;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ledes1998BWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final EbillingMatter MATTER = new EbillingMatter("HARBOR-003", "LEG-2231", "Carrier dispute");
    private static final EbillingTimekeeper PELL = new EbillingTimekeeper("RPELL", "Pell", "Rosalind", "PARTNR");

    @Test
    void writesARecordAsRecipientsReadIt() {
        var file = text(write(invoice("2026-0117", fee("2", "350", "-70", "Draft answer"))));

        assertThat(file)
                .isEqualTo("LEDES1998B[]\r\n" + Ledes1998BReader.COLUMNS + "[]\r\n"
                        + "20260228|2026-0117|HARBOR|HARBOR-003|630.00|20260201|20260228|Services in February|1|F"
                        + "|2.00|-70.00|630.00|20260203|L210||A103|RPELL|Draft answer|95-4417763|350.00"
                        + "|Pell, Rosalind|PARTNR|LEG-2231[]\r\n");
    }

    @Test
    void writesAFixedChargeAsAnAdjustmentOfTheInvoice() {
        var charge = new InvoiceLevelLine(
                head("7", "Monthly retainer", "0"), InvoiceLevelLine.Kind.FEE, Money.of("1250", "USD"));

        assertThat(text(write(invoice("2026-0118", charge))))
                .contains("|IF|1.00|1250.00|1250.00|20260203|||||Monthly retainer|95-4417763||||LEG-2231[]");
    }

    @Test
    void endsLinesAsTheRecipientWants() {
        var profile = new LedesProfile(LedesProfile.LineEnd.LF, 1_023, 2_000);
        var invoice = invoice("2026-0117", fee("2", "350", "0", "Draft answer"));

        assertThat(text(new Ledes1998BWriter(profile).write(List.of(invoice))))
                .doesNotContain("\r")
                .endsWith("[]\n");
    }

    @Test
    void numbersLinesThroughTheWholeFile() {
        var invoices = List.of(
                invoice("1", fee("1", "100", "0", "One"), fee("1", "100", "0", "Two")),
                invoice("2", fee("1", "100", "0", "Three")));

        var written = new Ledes1998BWriter(LedesProfile.USUAL).write(invoices);

        var reading = (Readable) LedesSample.read(text(written));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.invoices().stream().flatMap(invoice -> invoice.lines().stream()))
                .extracting(line -> line.head().number())
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            a pipe;                 Draft | revise;              Draft / revise
            the record's own end;   see annex [];                see annex ()
            nested ends;            [[]];                        [()]
            hidden between;         [\u200B];                    ()
            a typographic mark;     the court\u2019s \u201Corder\u201D \u2013 \u20AC5; the court's "order" - EUR5
            umlauts;                \u00dcber Gr\u00f6\u00dfe nach \u00a7 5;         Ueber Groesse nach Sec. 5
            other accents;          caf\u00e9 na\u00efve \u0160koda;                 cafe naive Skoda
            no likeness;            \u6771\u4eac;                ??
            the word NULL;          null;                        (null)
            """)
    void narrativesAreWrittenInAsciiWithoutTheFormatsMarks(String situation, String narrative, String written) {
        var file = text(write(invoice("2026-0117", fee("2", "350", "0", narrative))));

        assertThat(file).contains("|RPELL|" + written + "|95-4417763|");
        assertThat(LedesSample.read(file).findings()).isEmpty();
    }

    @Test
    void narrativesAreOneLineOfTheRecipientsLength() {
        var file = text(write(invoice("2026-0117", fee("2", "350", "0", "one\r\ntwo\tthree " + "x".repeat(2000)))));

        var narrative = file.split("\\|RPELL\\|")[1].split("\\|")[0];
        assertThat(narrative).startsWith("one two three xxx").endsWith("xxx...").hasSize(1_023);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"123456789012345678901, IDENTIFIER_TOO_LONG, INVOICE_NUMBER"})
    void refusesToCutAnIdentifier(String number, Reason reason, String field) {
        var refused = (Refused) write(invoice(number, fee("2", "350", "0", "Draft")));

        assertThat(refused).isEqualTo(new Refused(reason, number, field));
    }

    @Test
    void refusesAnInvoiceThatBearsTaxBecauseTheFormatHasNoFieldForIt() {
        var rate = new TaxRate(TaxCategory.STANDARD, new BigDecimal("20"), "VATA 1994 s. 2");
        var head = new Head(
                "1",
                DAY,
                MATTER,
                "Draft",
                Money.of("0", "USD"),
                Optional.of(new LineTax(rate, Money.of("140", "USD"))));
        var taxed = new FeeLine(
                head, PELL, BillableHours.of("2"), HourlyRate.of("350", "USD"), Optional.empty(), Optional.empty());

        assertThat(write(invoice("2026-0117", taxed)))
                .isEqualTo(new Refused(Reason.BEARS_TAX, "2026-0117", "140.00 USD"));
    }

    @Test
    void refusesAnExpenseWithoutTheCodeThatRecipientsDemand() {
        var cost = new CostLine(
                head("1", "Meals", "0"), Units.ONE, UnitCost.of("24.95", "USD"), Optional.empty(), Optional.empty());

        assertThat(write(invoice("2026-0117", cost)))
                .isEqualTo(new Refused(Reason.FIELD_MISSING, "2026-0117", "LINE_ITEM_EXPENSE_CODE"));
    }

    @RepeatedTest(100)
    void whatIsWrittenReadsBackAsTheSameNumbers(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var lines = IntStream.rangeClosed(1, 1 + random.nextInt(30))
                .mapToObj(i -> anyLine(Integer.toString(i), random))
                .toArray(EbillingLine[]::new);
        var invoice = invoice("R-" + repetition.getCurrentRepetition(), lines);

        var reading = LedesSample.read(text(write(invoice)));

        assertThat(reading.findings())
                .extracting(Finding::code)
                .allMatch(code -> code == FindingCode.INVOICE_LEVEL_REPEATED);
        var back = ((Readable) reading).invoices().getFirst();
        assertThat(back.total()).isEqualTo(invoice.total());
        assertThat(back.lines()).zipSatisfy(invoice.lines(), Ledes1998BWriterTest::assertSameNumbers);
        assertThat(text(write(back))).isEqualTo(text(write(invoice)));
    }

    private static void assertSameNumbers(EbillingLine back, EbillingLine line) {
        assertThat(back.net()).isEqualTo(line.net());
        assertThat(back.head().date()).isEqualTo(line.head().date());
        switch (line) {
            case FeeLine fee -> {
                assertThat(((FeeLine) back).hours()).isEqualTo(fee.hours());
                assertThat(((FeeLine) back).rate()).isEqualTo(fee.rate());
                assertThat(((FeeLine) back).task()).isEqualTo(fee.task());
                assertThat(((FeeLine) back).activity()).isEqualTo(fee.activity());
                assertThat(back.head().adjustment()).isEqualTo(fee.head().adjustment());
            }
            case CostLine cost -> {
                assertThat(((CostLine) back).units()).isEqualTo(cost.units());
                assertThat(((CostLine) back).unitCost()).isEqualTo(cost.unitCost());
                assertThat(((CostLine) back).expense()).isEqualTo(cost.expense());
                assertThat(back.head().adjustment()).isEqualTo(cost.head().adjustment());
            }
            case InvoiceLevelLine charge ->
                assertThat(((InvoiceLevelLine) back).kind()).isEqualTo(charge.kind());
        }
    }

    private static EbillingLine anyLine(String number, Random random) {
        var adjustment =
                random.nextInt(3) == 0 ? BigDecimal.valueOf(random.nextInt(20_000) - 10_000, 2) : BigDecimal.ZERO;
        var head = head(number, "Work " + number, adjustment.toPlainString());
        var quantity = BigDecimal.valueOf(1 + random.nextInt(239_999), 4);
        var price = BigDecimal.valueOf(random.nextInt(9_999_999), random.nextInt(5));
        return switch (random.nextInt(4)) {
            case 0, 1 ->
                new FeeLine(
                        head,
                        PELL,
                        new BillableHours(quantity),
                        new HourlyRate(price, LedesSample.USD),
                        Optional.of(new TaskCode("L210")),
                        Optional.of(new ActivityCode("A103")));
            case 2 ->
                new CostLine(
                        head,
                        new Units(quantity),
                        new UnitCost(price, LedesSample.USD),
                        Optional.of(new ExpenseCode("E101")),
                        Optional.empty());
            default ->
                new InvoiceLevelLine(
                        head,
                        random.nextBoolean() ? InvoiceLevelLine.Kind.FEE : InvoiceLevelLine.Kind.EXPENSE,
                        Money.rounded(price, LedesSample.USD));
        };
    }

    private static FeeLine fee(String hours, String rate, String adjustment, String narrative) {
        return new FeeLine(
                head("1", narrative, adjustment),
                PELL,
                BillableHours.of(hours),
                HourlyRate.of(rate, "USD"),
                Optional.of(new TaskCode("L210")),
                Optional.of(new ActivityCode("A103")));
    }

    private static Head head(String number, String narrative, String adjustment) {
        return new Head(number, DAY, MATTER, narrative, Money.of(adjustment, "USD"), Optional.empty());
    }

    private static EbillingInvoice invoice(String number, EbillingLine... lines) {
        return new EbillingInvoice(
                number,
                LocalDate.of(2026, 2, 28),
                new BillingPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)),
                "Services in February",
                EbillingParty.known("95-4417763"),
                EbillingParty.known("HARBOR"),
                LedesSample.USD,
                List.of(lines));
    }

    private static LedesWriting write(EbillingInvoice invoice) {
        return new Ledes1998BWriter(LedesProfile.USUAL).write(List.of(invoice));
    }

    private static String text(LedesWriting writing) {
        return new String(((Written) writing).file(), StandardCharsets.US_ASCII);
    }
}
