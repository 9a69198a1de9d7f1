package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chancery.app.ebilling.LedesReading.Readable;
import io.chancery.app.ebilling.LedesReading.Refused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedesBadFilesTest {

    private static final String GOOD = LedesSample.ofOneFee().text();

    @ParameterizedTest(name = "first line \"{0}\": {1}")
    @CsvSource({
        "LEDES98BI V2[], HEADER_OF_98BI",
        "<?xml version=\"1.0\"?>, HEADER_OF_XML",
        "%PDF-1.7, HEADER_WRONG",
        "LEDES1998B, HEADER_WRONG",
        "'INVOICE_DATE,INVOICE_NUMBER', HEADER_WRONG"
    })
    void anotherFormatIsNamedAndLeftAtItsFirstLine(String header, FindingCode code) {
        var reading = LedesSample.read(GOOD.replace("LEDES1998B[]", header));

        assertThat(reading).isInstanceOf(Refused.class);
        assertThat(reading.findings()).extracting(Finding::line, Finding::code).containsExactly(tuple(1, code));
    }

    @Test
    void anEmptyFileIsOneSentence() {
        assertThat(LedesSample.read("").findings()).extracting(Finding::code).containsExactly(FindingCode.FILE_EMPTY);
    }

    @Test
    void aHeaderAloneHasNoColumns() {
        assertThat(codes(LedesSample.read("LEDES1998B[]\r\n"))).containsExactly(FindingCode.COLUMNS_MISSING);
    }

    @Test
    void columnsAloneHaveNoLines() {
        var columns = GOOD.substring(0, GOOD.indexOf("20260228"));

        assertThat(codes(LedesSample.read(columns))).containsExactly(FindingCode.FILE_WITHOUT_LINES);
    }

    @Test
    void aColumnThatIsMissingIsCounted() {
        var reading = LedesSample.read(GOOD.replace("|CLIENT_MATTER_ID[]", "[]"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_COUNT);
            assertThat(finding.args()).containsExactly(23, 24);
        });
    }

    @Test
    void aColumnOfAnotherNameIsNamedAndNoLineIsGuessedFrom() {
        var reading = LedesSample.read(GOOD.replace("|CLIENT_ID|", "|CUSTOMER_ID|"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.COLUMN_NAME);
            assertThat(finding.field()).contains("CLIENT_ID");
            assertThat(finding.args()).containsExactly(3, "CUSTOMER_ID", "CLIENT_ID");
        });
    }

    @Test
    void theHeaderMayBeSpeltInSmallLettersWithAWarning() {
        var reading = LedesSample.read(GOOD.replace("LEDES1998B[]", "Ledes1998b[] "));

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(codes(reading)).containsExactly(FindingCode.HEADER_SPELLING);
    }

    @Test
    void aByteOrderMarkIsAWarning() {
        var reading = LedesSample.read("\uFEFF" + GOOD);

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(codes(reading)).containsExactly(FindingCode.FILE_BYTE_ORDER_MARK);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16"})
    void twoBytesACharacterAreNotReadable(String charset) {
        var reading = LedesSample.read((charset.equals("UTF-16") ? "" : "\uFEFF") + GOOD, Charset.forName(charset));

        assertThat(codes(reading)).containsExactly(FindingCode.FILE_UTF16);
    }

    @Test
    void linesMayEndInLineFeedsAlone() {
        var reading = LedesSample.read(GOOD.replace("\r\n", "\n"));

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(LedesSample.read(GOOD.stripTrailing()).findings()).isEmpty();
    }

    @Test
    void windowsWesternCharactersAreReadAsSuch() {
        var text = LedesSample.ofOneFee()
                .with(Ledes1998BField.LINE_ITEM_DESCRIPTION, "M\u00fcller\u2019s claim")
                .text();
        var reading = LedesSample.read(text, Charset.forName("windows-1252"));

        assertThat(((Readable) reading)
                        .invoices()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .head()
                        .narrative())
                .isEqualTo("M\u00fcller\u2019s claim");
        assertThat(codes(reading)).containsExactly(FindingCode.FIELD_NOT_ASCII);
    }

    @Test
    void aFileCutInTheMiddleOfALineIsTruncated() {
        var reading = LedesSample.read(GOOD.substring(0, GOOD.length() - 30));

        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3, FindingCode.FILE_TRUNCATED));
    }

    @Test
    void aFileCutBetweenTwoLinesIsShownByItsTotal() {
        var text = LedesSample.ofOneFee().again().totalled("1400").text();
        var reading = LedesSample.read(text.substring(0, text.lastIndexOf("20260228|2026-0117")));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.INVOICE_TOTAL_WRONG);
            assertThat(finding.args().getFirst()).isEqualTo("2026-0117");
        });
    }

    @Test
    void aLineBrokenInItsNarrativeIsFoundAtBothEnds() {
        var reading = LedesSample.read(GOOD.replace("Draft answer", "Draft\r\nanswer"));

        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3, FindingCode.RECORD_UNTERMINATED), tuple(4, FindingCode.RECORD_FIELD_COUNT));
    }

    @Test
    void aPipeInANarrativeIsAFieldTooMany() {
        var reading = LedesSample.read(GOOD.replace("Draft answer", "Draft | answer"));

        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.RECORD_FIELD_COUNT);
            assertThat(finding.args()).containsExactly(25, 24);
        });
    }

    @Test
    void aBlankLineBetweenIsAWarningAndAtTheEndNothing() {
        var reading = LedesSample.read(GOOD.replace("\r\n20260228", "\r\n\r\n20260228") + "\r\n");

        assertThat(reading).isInstanceOf(Readable.class);
        assertThat(reading.findings())
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(3, FindingCode.RECORD_BLANK));
    }

    @Test
    void aBinaryFileIsLeftAtItsFirstZero() {
        var file = new byte[] {'P', 'K', 3, 4, 0, 0, 1};

        assertThat(codes(LedesSample.read(new ByteArrayInputStream(file), LedesLimits.USUAL)))
                .containsExactly(FindingCode.FILE_BINARY);
    }

    @Test
    void aHundredMegabytesOfAnotherFormatAreLeftUnread() {
        var file = new EndlessFile("", "abcdefghij", 100L * 1024 * 1024);

        assertThat(codes(LedesSample.read(file, LedesLimits.USUAL))).containsExactly(FindingCode.HEADER_WRONG);
        assertThat(file.read).isLessThan(1024 * 1024);
    }

    @Test
    void aLineWithoutEndIsLeftAtTheLimit() {
        var head = GOOD.substring(0, GOOD.indexOf("20260228"));
        var file = new EndlessFile(head, "abcdefghij", 100L * 1024 * 1024);

        assertThat(LedesSample.read(file, LedesLimits.USUAL).findings())
                .extracting(Finding::line, Finding::code)
                .contains(tuple(3, FindingCode.RECORD_TOO_LONG));
        assertThat(file.read).isLessThan(1024 * 1024);
    }

    @Test
    void aHundredMegabytesOfLinesAreRefusedAtTheFilesLimit() {
        var head = GOOD.substring(0, GOOD.indexOf("20260228"));
        var file = new EndlessFile(head, GOOD.substring(GOOD.indexOf("20260228")), 100L * 1024 * 1024);

        var reading = LedesSample.read(file, new LedesLimits(1024 * 1024, 64 * 1024, 1_000_000));

        assertThat(codes(reading)).contains(FindingCode.FILE_TOO_LARGE, FindingCode.LINE_NUMBER_REPEATED);
        assertThat(file.read).isLessThan(2 * 1024 * 1024);
    }

    @Test
    void theListOfFindingsEndsSomewhere() {
        var head = GOOD.substring(0, GOOD.indexOf("20260228"));
        var file = new EndlessFile(head, "nonsense\r\n", 100L * 1024 * 1024);

        var reading = LedesSample.read(file, new LedesLimits(64 * 1024 * 1024, 64 * 1024, 10));

        assertThat(reading.findings()).hasSize(11);
        assertThat(reading.findings().getLast().code()).isEqualTo(FindingCode.FINDINGS_CUT_OFF);
        assertThat(file.read).isLessThan(1024 * 1024);
    }

    private static List<FindingCode> codes(LedesReading reading) {
        return reading.findings().stream().map(Finding::code).toList();
    }

    /// A large file that is never held in memory.
    private static final class EndlessFile extends InputStream {

        private final byte[] head;
        private final byte[] body;
        private final long size;
        private long read;

        EndlessFile(String head, String body, long size) {
            this.head = head.getBytes(StandardCharsets.US_ASCII);
            this.body = body.getBytes(StandardCharsets.US_ASCII);
            this.size = size;
        }

        @Override
        public int read() {
            if (read >= size) {
                return -1;
            }
            var at = read++;
            return at < head.length ? head[(int) at] : body[(int) ((at - head.length) % body.length)];
        }
    }
}
