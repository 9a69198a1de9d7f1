package io.chancery.themes.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import io.chancery.themes.ThemeFiles;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.HoursFormat;
import io.chancery.themes.field.MoneyFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A grid of records whose columns know how to write money, hours, dates and states. Columns are named by keys.
///
/// Every column can be sorted unless [#unsorted] says otherwise; the order goes to the source by column key.
@JavaScript(ThemeFiles.SCRIPT)
public final class RecordGrid<T> extends Grid<T> {

    private static final int IN_SIGHT_MAX = 2;

    private final Map<String, SerializableFunction<T, String>> texts = new HashMap<>();
    private final List<String> keys = new ArrayList<>();

    private final String list;
    private Set<String> hidden = Set.of();
    private Map<String, String> totals = Map.of();
    private @Nullable Column<T> card;
    private boolean narrow;
    private @Nullable String name;

    /// @param list the list's name: the headers are the translations of `<list>.column.<key>`
    public RecordGrid(String list) {
        this.list = list;
        addClassName("ch-grid");
        addThemeVariants(GridVariant.NO_BORDER);
        ComponentUtil.addListener(this, NarrowEvent.class, event -> narrow(event.narrow));
        setMultiSort(true, MultiSortPriority.APPEND, true);
        setColumnReorderingAllowed(true);
    }

    /// A column of plain text.
    public RecordGrid<T> text(String key, SerializableFunction<T, String> value) {
        Column<T> column = addColumn(value::apply);
        prepare(column, key, value);
        column.setWidth("8rem");
        return this;
    }

    /// A number by which the row is known: as wide as it is, so that it takes no room from what is read.
    public RecordGrid<T> number(String key, SerializableFunction<T, String> value) {
        text(key, value);
        getColumnByKey(key).setFlexGrow(0).setAutoWidth(true);
        return this;
    }

    /// A column of plain text that is the row's name: stronger, and it never hides.
    public RecordGrid<T> name(String key, SerializableFunction<T, String> value) {
        Column<T> column = addColumn(LitRenderer.<T>of("<span class=\"ch-cell-name\">${item.text}</span>")
                .withProperty("text", value::apply));
        prepare(column, key, value);
        name = key;
        column.setFlexGrow(2).setWidth("13rem");
        return this;
    }

    /// Money, aligned on the decimals; the function also says the currency.
    public RecordGrid<T> money(
            String key, SerializableFunction<T, BigDecimal> amount, SerializableFunction<T, String> currency) {
        return figures(key, row -> MoneyFormat.current(getLocale()).format(amount.apply(row), currency.apply(row)));
    }

    /// Hours as decimal hours with two places.
    public RecordGrid<T> hours(String key, SerializableFunction<T, Duration> time) {
        return figures(key, row -> HoursFormat.of(getLocale()).format(time.apply(row)));
    }

    /// Any other figures, aligned at the right with digits of equal width.
    public RecordGrid<T> figures(String key, SerializableFunction<T, String> value) {
        Column<T> column = addColumn(LitRenderer.<T>of("<span class=\"ch-figures\">${item.text}</span>")
                .withProperty("text", value::apply));
        prepare(column, key, value);
        column.setTextAlign(ColumnTextAlign.END).setFlexGrow(0).setAutoWidth(true);
        return this;
    }

    /// A date in the person's way.
    public RecordGrid<T> date(String key, SerializableFunction<T, @Nullable LocalDate> date) {
        SerializableFunction<T, String> text = row -> {
            LocalDate day = date.apply(row);
            return day == null
                    ? ""
                    : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                            .withLocale(getLocale())
                            .format(day);
        };
        Column<T> column = addColumn(LitRenderer.<T>of("<span class=\"ch-figures\">${item.text}</span>")
                .withProperty("text", text::apply));
        prepare(column, key, text);
        column.setFlexGrow(0).setAutoWidth(true);
        return this;
    }

    /// An instant as the day and time it was where the reader is, as wide as it is.
    public RecordGrid<T> instant(String key, SerializableFunction<T, String> written) {
        return number(key, written);
    }

    /// A state as a badge with a word. Its column has room for the longer words that may follow in the same row.
    public RecordGrid<T> status(String key, SerializableFunction<T, Status> status) {
        Column<T> column = addColumn(LitRenderer.<T>of(
                        "<span class=\"ch-state\"><span class=\"ch-badge ${item.tone}\">${item.text}</span></span>")
                .withProperty("tone", row -> status.apply(row).tone().cssClass())
                .withProperty("text", row -> status.apply(row).text()));
        prepare(column, key, row -> status.apply(row).text());
        column.setFlexGrow(0).setAutoWidth(true);
        return this;
    }

    /// Takes the sorting from a column that the source cannot sort by.
    public RecordGrid<T> unsorted(String key) {
        getColumnByKey(key).setSortable(false);
        return this;
    }

    /// The keys of the columns in the order they were added.
    public List<String> columnKeys() {
        return List.copyOf(keys);
    }

    /// The keys of the columns that are shown, in the order they are shown.
    public List<String> shownKeys() {
        return getColumns().stream()
                .filter(Column::isVisible)
                .map(Column::getKey)
                .filter(texts::containsKey)
                .toList();
    }

    /// What stands in a cell, as text.
    public String textOf(String key, T row) {
        SerializableFunction<T, String> text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("The grid has no column " + key + ", it has " + keys);
        }
        return text.apply(row);
    }

    /// Shows sums at the foot, by column key; the card of a narrow screen shows the sum of its own figures.
    void showTotals(Map<String, String> sums) {
        FooterRow row =
                getFooterRows().isEmpty() ? appendFooterRow() : getFooterRows().getFirst();
        totals = Map.copyOf(sums);
        keys.forEach(key -> row.getCell(getColumnByKey(key)).setComponent(sum(totals.getOrDefault(key, ""))));
        if (card != null) {
            row.getCell(card)
                    .setComponent(sum(NarrowCard.figures(this).stream()
                            .map(key -> totals.getOrDefault(key, ""))
                            .collect(Collectors.joining())));
        }
    }

    private static Span sum(String text) {
        Span sum = new Span(text);
        sum.addClassNames("ch-figures", "ch-total");
        return sum;
    }

    /// Hides these columns and shows the others.
    void hide(Set<String> hidden) {
        this.hidden = hidden;
        showColumns();
    }

    /// On a narrow screen each row is one card instead of many cells.
    private void narrow(boolean on) {
        if (on && card == null) {
            card = addColumn(NarrowCard.renderer(this))
                    .setHeader(getColumnByKey(nameKey()).getHeaderText());
        }
        narrow = on;
        if (!totals.isEmpty()) {
            showTotals(totals);
        }
        setClassName("ch-grid-narrow", on);
        showColumns();
    }

    private void showColumns() {
        keys.forEach(key -> getColumnByKey(key).setVisible(!narrow && !hidden.contains(key)));
        if (card != null) {
            card.setVisible(narrow);
        }
    }

    boolean isSortable(String key) {
        return texts.containsKey(key) && getColumnByKey(key).isSortable();
    }

    /// The column that names a row: the last one added as its name, or else the first.
    String nameKey() {
        return name == null ? keys.getFirst() : name;
    }

    boolean isFigures(String key) {
        return getColumnByKey(key).getTextAlign() == ColumnTextAlign.END;
    }

    void orderBy(List<SortBy> order) {
        sort(order.stream()
                .filter(by -> isSortable(by.column()))
                .map(by -> new GridSortOrder<>(
                        getColumnByKey(by.column()),
                        by.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                .toList());
    }

    List<SortBy> order() {
        return getSortOrder().stream()
                .map(order -> new SortBy(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                .toList();
    }

    private void prepare(Column<T> column, String key, SerializableFunction<T, String> text) {
        column.setKey(key)
                .setHeader(getTranslation(list + ".column." + key))
                .setSortProperty(key)
                .setSortable(true)
                .setResizable(true);
        texts.put(key, text);
        keys.add(key);
    }

    /// The amount that a row is about stays in sight while the columns before it scroll: the last figures, and what
    /// stands behind them.
    private void keepAmountInSight() {
        int last = -1;
        for (int n = 0; n < keys.size(); n++) {
            if (isFigures(keys.get(n))) {
                last = n;
            }
        }
        if (last >= 0 && last >= keys.size() - IN_SIGHT_MAX) {
            keys.subList(last, keys.size()).forEach(key -> getColumnByKey(key).setFrozenToEnd(true));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        keepAmountInSight();
        getElement().executeJs("window.chancery?.watchWidth(this)");
    }

    /// The script's message that the grid has or lacks the room for cells.
    @DomEvent("ch-narrow")
    public static final class NarrowEvent extends ComponentEvent<Grid<?>> {

        private final boolean narrow;

        public NarrowEvent(Grid<?> source, boolean fromClient, @EventData("event.detail") boolean narrow) {
            super(source, fromClient);
            this.narrow = narrow;
        }
    }
}
