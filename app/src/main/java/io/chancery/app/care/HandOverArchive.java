package io.chancery.app.care;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.chancery.app.lists.PagedCsv;
import io.chancery.infra.crypto.MarkedValues;
import io.chancery.infra.crypto.Unclosed;
import io.chancery.infra.documents.FileName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/// The ZIP with which a firm leaves: tables as CSV and files under their names. Rows and files go through as they are
/// read; none is held whole.
public final class HandOverArchive {

    private static final int ROWS_AT_ONCE = 500;

    private final ZipOutputStream zip;
    private final JdbcTemplate jdbc;
    private final MarkedValues values;
    private final Set<String> names = new HashSet<>();
    private final List<String> tables = new ArrayList<>();

    HandOverArchive(ZipOutputStream zip, JdbcTemplate jdbc, MarkedValues values) {
        this.zip = zip;
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
        this.values = values;
    }

    /// What a file holds.
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes what the select finds as `<name>.csv`, with the names of its columns on top, also when it finds
    /// nothing. A cell that a spreadsheet would run begins with an apostrophe, as in the lists of the product.
    ///
    /// @param name such as `clients`
    /// @param opened columns that are kept sealed, and for what purpose each was sealed
    public void table(String name, String select, Map<String, String> opened) throws IOException {
        zip.putNextEntry(new ZipEntry(name + ".csv"));
        names.add(name + ".csv");
        var text = new OutputStreamWriter(new Unclosed(zip), StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        long rows = Objects.requireNonNull(jdbc.query(select, (ResultSetExtractor<Long>) row -> {
            long written = 0;
            csv.writeRecord(columns(row));
            while (row.next()) {
                csv.writeRecord(cells(row, opened));
                written++;
            }
            return written;
        }));
        csv.flush();
        text.flush();
        zip.closeEntry();
        tables.add("%s.csv: %d".formatted(name, rows));
    }

    public void table(String name, String select) throws IOException {
        table(name, select, Map.of());
    }

    /// Writes a file. Two of one name get numbers.
    ///
    /// @param folders and then the name, as people gave them; what a file system does not take is replaced
    public void file(Content content, String... folders) throws IOException {
        var path = Stream.of(folders)
                .map(part -> FileName.sent(part.replaceAll("[/\\\\]", "_")).value())
                .collect(Collectors.joining("/"));
        zip.putNextEntry(new ZipEntry(free(path)));
        content.writeTo(new Unclosed(zip));
        zip.closeEntry();
    }

    /// A line for each table that was written, with how many rows it has.
    List<String> tables() {
        return List.copyOf(tables);
    }

    private String free(String path) {
        int dot = path.lastIndexOf('.');
        int end = dot > path.lastIndexOf('/') ? dot : path.length();
        var name = path;
        for (int n = 2; !names.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = "%s (%d)%s".formatted(path.substring(0, end), n, path.substring(end));
        }
        return name;
    }

    private static List<String> columns(ResultSet row) throws SQLException {
        var about = row.getMetaData();
        var columns = new ArrayList<String>();
        for (int n = 1; n <= about.getColumnCount(); n++) {
            columns.add(about.getColumnLabel(n));
        }
        return columns;
    }

    /// The driver calls truth values bits.
    private List<String> cells(ResultSet row, Map<String, String> opened) throws SQLException {
        var about = row.getMetaData();
        var cells = new ArrayList<String>();
        for (int n = 1; n <= about.getColumnCount(); n++) {
            cells.add(
                    PagedCsv.harmless(cell(kept(row, n, about.getColumnType(n)), opened.get(about.getColumnLabel(n)))));
        }
        return cells;
    }

    /// Amounts have two places at least, and no zeros behind those.
    private static @Nullable String kept(ResultSet row, int column, int type) throws SQLException {
        if (type == Types.BIT) {
            return Boolean.toString(row.getBoolean(column));
        }
        var number = type == Types.NUMERIC ? row.getBigDecimal(column) : null;
        if (number == null) {
            return row.getString(column);
        }
        var shortest = number.stripTrailingZeros();
        return shortest.setScale(Math.max(2, shortest.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    private String cell(@Nullable String kept, @Nullable String purpose) {
        if (kept == null) {
            return "";
        }
        return purpose == null ? kept : values.open(purpose, kept);
    }
}
