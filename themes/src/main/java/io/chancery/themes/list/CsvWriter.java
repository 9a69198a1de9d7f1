package io.chancery.themes.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.List;

/// Writes what the list shows as CSV, row by row, so that a long list needs no memory.
@FunctionalInterface
public interface CsvWriter extends Serializable {

    /// Writes all rows of the query with the shown columns, named by their keys, in their order.
    void write(ListQuery query, List<String> columns, OutputStream out) throws IOException;
}
