package io.chancery.app.lists;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import io.chancery.themes.list.RecordGrid;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes a list as CSV, page by page, with the words that the screen shows.
///
/// Begins with a byte order mark, without which spreadsheets take UTF-8 for something else. A cell that a
/// spreadsheet would run as a formula gets an apostrophe in front.
public final class PagedCsv<T> implements io.chancery.themes.list.CsvWriter {

    private static final int PAGE = 500;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final RecordGrid<T> grid;
    private final ListSource<T> source;

    public PagedCsv(RecordGrid<T> grid, ListSource<T> source) {
        this.grid = grid;
        this.source = source;
    }

    @Override
    public void write(ListQuery query, List<String> columns, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        csv.writeRecord(columns.stream()
                .map(column -> grid.getColumnByKey(column).getHeaderText())
                .toList());
        for (int offset = 0; ; offset += PAGE) {
            var rows = source.rows(query, offset, PAGE);
            rows.forEach(row -> csv.writeRecord(columns.stream()
                    .map(column -> harmless(grid.textOf(column, row)))
                    .toList()));
            if (rows.size() < PAGE) {
                break;
            }
        }
        csv.flush();
    }

    /// What a spreadsheet does not run. Negative amounts stay numbers.
    public static String harmless(String cell) {
        var formula = !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-[0-9.,]+") ? "'" + cell : cell;
    }
}
