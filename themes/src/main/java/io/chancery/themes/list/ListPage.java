package io.chancery.themes.list;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.FooterRow;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.shared.Registration;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.field.DownloadButton;
import io.chancery.themes.field.SearchField;
import io.chancery.themes.form.UnsavedChanges;
import io.chancery.themes.keys.KeyMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A list with everything around it: search, filter chips, order, totals, columns, saved views, CSV, bulk verbs and a
/// detail beside it.
///
/// Its words are translations under the list's name: `<list>.title`, `.search`, `.column.<key>`, `.filter.<key>`,
/// `.empty.title`, `.empty.text`.
/// Search, filters, order and the open row stand in the address, so a link restores them; a view just extends this or
/// holds it.
public class ListPage<T> extends Composite<MasterDetailLayout> implements AfterNavigationObserver {

    private static final String NEW = "new";
    private static final int NARROW_PIXELS = 700;

    private final String list;
    private final SerializableFunction<T, String> id;
    private final ListSource<T> source;
    private final RecordGrid<T> grid;
    private final SearchField search;
    private final Span count = new Span();
    private final Div chips = new Div();
    private final Div tools = new Div();
    private final Div actions = new Div();
    private final KeyMap keys = new KeyMap();
    private final BulkBar<T> bulk;
    private final Map<String, FilterChip> filters = new LinkedHashMap<>();
    private final CallbackDataProvider<T, Void> rows;
    private final FooterRow totals;
    private @Nullable SerializableFunction<String, Component> detail;
    private @Nullable SerializableSupplier<Component> creation;
    private @Nullable Registration resizing;
    private ListState state = new ListState(ListQuery.ALL, null);
    private String path = "";
    private int matching;

    /// @param list the list's name, the start of its translation keys
    /// @param id what a row is called in the address
    public ListPage(String list, SerializableFunction<T, String> id, ListSource<T> source) {
        this.list = list;
        this.id = id;
        this.source = source;

        // Create
        grid = new RecordGrid<>(list);
        search = new SearchField(getTranslation(list + ".search"));
        bulk = new BulkBar<>(grid::deselectAll);
        rows = new CallbackDataProvider<>(this::fetch, _ -> matching, id::apply);
        totals = grid.appendFooterRow();

        // Bind
        grid.setItems(rows);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(row -> id.apply(row).equals(state.open()) ? "open-row" : null);

        // Listen
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                show(state.with(state.query().searching(event.getValue())));
            }
        });
        grid.addItemClickListener(event -> open(id.apply(event.getItem())));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                state = state.with(state.query().sortedBy(grid.order()));
                writeAddress();
            }
        });
        keys.on("/", "themes.keys.search", search::focus)
                .describe("j k", "themes.keys.move")
                .describe("Enter", "themes.keys.openRow");

        // Lay out
        getContent().addClassName("ch-list");
        getContent().setMasterSize("22rem");
        getContent().setExpandMaster(true);
        getContent().setDetailSize("min(38rem, 100vw)");
        getContent().setMaster(master());
        getContent().addDetailEscapePressListener(_ -> close());
        getContent().addBackdropClickListener(_ -> close());
    }

    /// Where columns are added.
    public final RecordGrid<T> grid() {
        return grid;
    }

    /// Adds a filter as a chip.
    public final void addFilter(Filter filter) {
        FilterChip chip = new FilterChip(
                list, filter, (key, values) -> show(state.with(state.query().filtering(key, values))));
        filters.put(filter.key(), chip);
        chips.add(chip);
    }

    /// Shows a row's detail beside the list; the function gets the id from the address and answers with what the person
    /// may see.
    public final void setDetail(SerializableFunction<String, Component> maker) {
        detail = maker;
    }

    /// The list's own verb, `n`: a form for a new one, shown in the detail's place.
    public final void setCreate(String textKey, SerializableSupplier<Component> form) {
        creation = form;
        Button create = new Button(getTranslation(textKey), Glyph.PLUS.create(), _ -> open(NEW));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(create);
        keys.on("n", textKey, () -> open(NEW));
    }

    /// Another button in the list's head, such as an import.
    public final void addAction(Component action) {
        actions.addComponentAsFirst(action);
    }

    /// Offers what is shown as CSV.
    public final void setCsv(String fileName, CsvWriter writer) {
        tools.add(new DownloadButton(
                getTranslation("themes.list.csv"),
                "text/csv;charset=utf-8",
                () -> fileName,
                out -> writer.write(state.query(), grid.shownKeys(), out)));
    }

    /// Keeps columns and row height; call it after the columns are there.
    public final void setLayouts(ListLayouts layouts) {
        tools.add(new LayoutMenu(list, grid, layouts));
    }

    /// Offers saved views, the person's own and shared ones.
    public final void setSavedViews(SavedViews views) {
        tools.addComponentAsFirst(new ViewsMenu(
                list,
                views,
                () -> state.opening(null).toParameters().getQueryString(),
                query -> show(ListState.from(QueryParameters.fromString(query)))));
    }

    /// Lets rows be selected and offers a verb for them.
    public final void addBulk(BulkAction<T> action) {
        if (!(grid.getSelectionMode() == Grid.SelectionMode.MULTI)) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(event -> bulk.show(event.getAllSelectedItems()));
            keys.describe("x", "themes.keys.select");
        }
        bulk.add(action);
    }

    public final KeyMap keys() {
        return keys;
    }

    public final ListState state() {
        return state;
    }

    /// Reads everything again, after something changed.
    public final void refresh() {
        show(state);
    }

    /// Opens the row with this id, once unsaved work of the one that is open may be left.
    public final void open(String row) {
        whenMayLeave(() -> show(state.opening(row)));
    }

    /// Closes the detail, once its unsaved work may be left.
    public final void close() {
        whenMayLeave(() -> show(state.opening(null)));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        apply(ListState.from(event.getLocation().getQueryParameters()));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Page page = event.getUI().getPage();
        resizing = page.addBrowserWindowResizeListener(resize -> grid.narrow(resize.getWidth() < NARROW_PIXELS));
        page.retrieveExtendedClientDetails(details -> grid.narrow(details.getWindowInnerWidth() < NARROW_PIXELS));
    }

    @Override
    protected void onDetach(com.vaadin.flow.component.DetachEvent event) {
        if (resizing != null) {
            resizing.remove();
        }
    }

    private void whenMayLeave(com.vaadin.flow.function.SerializableRunnable go) {
        Component open = getContent().getDetail();
        if (open == null) {
            go.run();
        } else {
            UnsavedChanges.within(open, go);
        }
    }

    private void show(ListState changed) {
        apply(changed);
        writeAddress();
    }

    private void apply(ListState changed) {
        boolean reopen =
                !Objects.equals(changed.open(), state.open()) || getContent().getDetail() == null;
        state = changed;
        search.setValue(changed.query().search());
        filters.forEach((key, chip) -> chip.show(changed.query().filter(key)));
        if (!grid.order().equals(changed.query().sort())) {
            grid.orderBy(changed.query().sort());
        }
        matching = source.count(changed.query());
        count.setText(getTranslation("themes.list.count", matching));
        source.totals(changed.query()).forEach(this::total);
        grid.setEmptyStateComponent(emptyState());
        rows.refreshAll();
        if (reopen) {
            showDetail(changed.open());
        }
    }

    private void showDetail(@Nullable String open) {
        if (open == null) {
            getContent().setDetail(null);
        } else if (open.equals(NEW) && creation != null) {
            getContent().setDetail(creation.get());
        } else if (detail != null) {
            getContent().setDetail(detail.apply(open));
        }
    }

    private Stream<T> fetch(Query<T, Void> page) {
        List<SortBy> order = page.getSortOrders().stream()
                .map(by -> new SortBy(
                        by.getSorted(), by.getDirection() == com.vaadin.flow.data.provider.SortDirection.DESCENDING))
                .toList();
        return source.rows(state.query().sortedBy(order), page.getOffset(), page.getLimit()).stream();
    }

    private void total(String column, String sum) {
        Span figures = new Span(sum);
        figures.addClassName("ch-figures");
        totals.getCell(grid.getColumnByKey(column)).setComponent(figures);
    }

    private EmptyState emptyState() {
        if (state.query().isFiltered()) {
            Button clear = new Button(
                    getTranslation("themes.list.clear"),
                    _ -> show(state.with(state.query().cleared())));
            return new EmptyState(
                    Glyph.SEARCH,
                    getTranslation("themes.list.nothing"),
                    getTranslation("themes.list.nothingText"),
                    clear);
        }
        return new EmptyState(
                Glyph.FOLDER, getTranslation(list + ".empty.title"), getTranslation(list + ".empty.text"));
    }

    private void writeAddress() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(path, state.toParameters())));
    }

    private Div master() {
        H1 title = new H1(getTranslation(list + ".title"));
        count.addClassNames("ch-list-count", "ch-muted");
        count.getElement().setAttribute("aria-live", "polite");
        actions.addClassName("ch-list-actions");
        Div head = new Div(new Div(title, count), actions);
        head.addClassName("ch-list-head");
        chips.addClassName("ch-chips");
        tools.addClassName("ch-list-tools");
        Div line = new Div(search, chips, tools);
        line.addClassName("ch-list-line");
        Div master = new Div(head, line, bulk, grid, keys);
        master.addClassName("ch-list-master");
        return master;
    }
}
