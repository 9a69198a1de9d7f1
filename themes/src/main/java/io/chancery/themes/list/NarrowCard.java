package io.chancery.themes.list;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import java.util.List;
import java.util.stream.Collectors;

/// A row on a phone: the name and the last figures on one line, the rest below it.
final class NarrowCard {

    private NarrowCard() {}

    static <T> Renderer<T> renderer(RecordGrid<T> grid) {
        return LitRenderer.<T>of("""
                        <div class="ch-card">
                          <div class="ch-card-top"><span class="ch-cell-name">${item.name}</span><span class="ch-figures">${item.figures}</span></div>
                          <div class="ch-card-rest">${item.rest}</div>
                        </div>""")
                .withProperty("name", row -> grid.textOf(grid.nameKey(), row))
                .withProperty(
                        "figures",
                        row -> figures(grid).stream()
                                .map(key -> counted(grid, key, row))
                                .collect(Collectors.joining()))
                .withProperty(
                        "rest",
                        row -> rest(grid).stream()
                                .map(key -> labelled(grid, key, row))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" · ")));
    }

    /// An amount or a time says by itself what it is; a bare count does not.
    private static <T> String counted(RecordGrid<T> grid, String key, T row) {
        String text = grid.textOf(key, row);
        return text.matches("\\d{1,4}") ? grid.getColumnByKey(key).getHeaderText() + " " + text : text;
    }

    /// Figures without their header would say nothing.
    private static <T> String labelled(RecordGrid<T> grid, String key, T row) {
        String text = grid.textOf(key, row);
        return text.isEmpty() || !grid.isFigures(key)
                ? text
                : grid.getColumnByKey(key).getHeaderText() + " " + text;
    }

    static List<String> figures(RecordGrid<?> grid) {
        return grid.columnKeys().reversed().stream()
                .filter(grid::isFigures)
                .limit(1)
                .toList();
    }

    private static List<String> rest(RecordGrid<?> grid) {
        List<String> figures = figures(grid);
        return grid.columnKeys().stream()
                .filter(key -> !key.equals(grid.nameKey()) && !figures.contains(key))
                .limit(4)
                .toList();
    }
}
