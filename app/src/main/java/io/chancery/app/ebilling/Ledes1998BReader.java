package io.chancery.app.ebilling;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads LEDES 1998B files, and says everything that is wrong with one by line and field.
///
/// Memory is bounded by the limits; a file of another kind is left at its first line. Nothing is repaired: a file with
/// an error is refused whole, because its invoices would not come out as they went in.
public final class Ledes1998BReader {

    static final String HEADER = "LEDES1998B[]";
    static final String RECORD_END = "[]";
    static final String COLUMNS = Arrays.stream(Ledes1998BField.values())
            .map(Ledes1998BField::columnName)
            .collect(Collectors.joining("|"));

    private final TimekeeperClassifications classifications;
    private final LedesLimits limits;

    public Ledes1998BReader(TimekeeperClassifications classifications, LedesLimits limits) {
        this.classifications = classifications;
        this.limits = limits;
    }

    /// @param currency the format carries none; the firm's or the client's is meant
    /// @throws IOException when the stream itself fails
    public LedesReading read(InputStream file, Currency currency) throws IOException {
        return new Run(new PhysicalLines(file, limits), new Findings(limits.findings()), currency).reading();
    }

    private final class Run {

        private final PhysicalLines lines;
        private final Findings findings;
        private final Currency currency;
        private final Ledes1998BFieldChecks fieldChecks;
        private final Ledes1998BLineChecks lineChecks;
        private final Ledes1998BFileChecks fileChecks;
        private final Ledes1998BLines canonical;
        private boolean anyRecord;

        Run(PhysicalLines lines, Findings findings, Currency currency) {
            this.lines = lines;
            this.findings = findings;
            this.currency = currency;
            this.fieldChecks = new Ledes1998BFieldChecks(findings, currency);
            this.lineChecks = new Ledes1998BLineChecks(findings, currency, classifications);
            this.fileChecks = new Ledes1998BFileChecks(findings);
            this.canonical = new Ledes1998BLines(currency, classifications);
        }

        LedesReading reading() throws IOException {
            try {
                readHeader();
                readColumns();
                if (!findings.hasErrors()) {
                    readRecords();
                }
                fileChecks.invoices().forEach(invoice -> invoice.checkSum(findings));
            } catch (Unreadable e) {
                e.addTo(findings);
            }
            return findings.hasErrors()
                    ? new LedesReading.Refused(findings.sorted())
                    : new LedesReading.Readable(
                            fileChecks.invoices().stream()
                                    .map(invoice -> invoice.invoice(currency))
                                    .toList(),
                            findings.sorted());
        }

        private void readHeader() throws IOException, Unreadable {
            var header = lines.next();
            if (header == null) {
                throw new Unreadable(0, FindingCode.FILE_EMPTY);
            }
            if (lines.marked()) {
                findings.add(1, FindingCode.FILE_BYTE_ORDER_MARK);
            }
            if (header.equals(HEADER)) {
                return;
            }
            var written = header.strip().toUpperCase(Locale.ROOT);
            if (written.equals(HEADER)) {
                findings.add(1, FindingCode.HEADER_SPELLING, HEADER);
            } else {
                throw new Unreadable(1, otherFormat(written), header.substring(0, Math.min(40, header.length())));
            }
        }

        private static FindingCode otherFormat(String header) {
            if (header.startsWith("LEDES98BI")) {
                return FindingCode.HEADER_OF_98BI;
            }
            return header.startsWith("<") ? FindingCode.HEADER_OF_XML : FindingCode.HEADER_WRONG;
        }

        private void readColumns() throws IOException, Unreadable {
            var line = lines.next();
            if (line == null) {
                throw new Unreadable(2, FindingCode.COLUMNS_MISSING);
            }
            var names = withoutEnd(line.strip()).split("\\|", -1);
            var fields = Ledes1998BField.values();
            if (names.length != fields.length) {
                throw new Unreadable(2, FindingCode.COLUMN_COUNT, names.length, fields.length);
            }
            for (var field : fields) {
                var name = names[field.ordinal()];
                if (!name.strip().equalsIgnoreCase(field.columnName())) {
                    findings.add(2, field, FindingCode.COLUMN_NAME, field.ordinal() + 1, name, field.columnName());
                }
            }
        }

        private void readRecords() throws IOException, Unreadable {
            var line = lines.next();
            while (line != null && !findings.full()) {
                var number = lines.number();
                var next = lines.next();
                readRecord(line, number, next);
                line = next;
            }
            if (!anyRecord) {
                findings.add(0, FindingCode.FILE_WITHOUT_LINES);
            }
        }

        private void readRecord(String line, int number, @Nullable String next) {
            if (line.isBlank()) {
                if (next != null) {
                    findings.add(number, FindingCode.RECORD_BLANK);
                }
                return;
            }
            anyRecord = true;
            if (!line.stripTrailing().endsWith(RECORD_END)) {
                findings.add(number, next == null ? FindingCode.FILE_TRUNCATED : FindingCode.RECORD_UNTERMINATED);
                return;
            }
            var values = withoutEnd(line.stripTrailing()).split("\\|", -1);
            if (values.length != Ledes1998BField.values().length) {
                findings.add(number, FindingCode.RECORD_FIELD_COUNT, values.length, Ledes1998BField.values().length);
                return;
            }
            readItem(new Ledes1998BRecord(number, values));
        }

        private void readItem(Ledes1998BRecord item) {
            fieldChecks.check(item);
            lineChecks.check(item);
            var invoice = fileChecks.check(item);
            if (!findings.hasErrors()) {
                invoice.add(canonical.line(item));
            }
        }

        private static String withoutEnd(String line) {
            return line.endsWith(RECORD_END) ? line.substring(0, line.length() - RECORD_END.length()) : line;
        }
    }
}
