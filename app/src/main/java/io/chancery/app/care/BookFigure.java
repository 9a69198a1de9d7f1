package io.chancery.app.care;

import io.chancery.infra.migration.SchemaComparing.Part;
import org.jspecify.annotations.Nullable;

/// Something that a firm's people know by name and would miss, such as their time entries; features contribute beans.
/// Operators read how many there are and what they come to, nothing else.
///
/// @param name stable, such as `time-entries`; its text is `care.figure.<name>` in the console
/// @param place in which it is told, the dearest first
public record BookFigure(String name, int place, Part part) {

    /// @param condition which rows of the table
    public static BookFigure of(String name, int place, String table, String condition) {
        return new BookFigure(name, place, new Part(table, condition, null, null));
    }

    /// @param amount expression of the money in a row
    public static BookFigure of(String name, int place, String table, String condition, @Nullable String amount) {
        return new BookFigure(name, place, new Part(table, condition, amount, "currency"));
    }
}
