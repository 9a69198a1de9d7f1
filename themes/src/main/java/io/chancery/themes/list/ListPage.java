package io.chancery.themes.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.field.ExportButton;
import io.chancery.themes.form.UnsavedChanges;
import io.chancery.themes.keys.KeyMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A list with everything around it: search, filter chips, order, totals, columns, saved views, CSV, bulk verbs and a
/// detail beside it.
///
/// Its words are translations under the list's name: `<list>.title`, `.search`, `.column.<key>`, `.filter.<key>`,
/// `.empty.title`, `.empty.text`. Search, filters, order and the open row stand in the address, so a link restores
/// them; a view just extends this or holds it.
public class ListPage<T> extends Composite<MasterDetailLayout> implements AfterNavigationObserver {

    private static final String NEW = "new";

    private final String list;
    private final SerializableFunction<T, String> id;
    private final ListSource<T> source;
    private final ListHead head;
    private final ListTools tools;
    private final RecordGrid<T> grid;
    private final ListRows<T> rows;
    private final BulkBar<T> bulk;
    private final KeyMap keys = new KeyMap();
    private final Div master;
    private @Nullable SerializableFunction<String, Component> detail;
    private @Nullable SerializableSupplier<Component> creation;
    private ListState state = new ListState(ListQuery.ALL, null);
    private String path = "";

    /// @param list the list's name, the start of its translation keys
    /// @param id what a row is called in the address
    public ListPage(String list, SerializableFunction<T, String> id, ListSource<T> source) {
        this.list = list;
        this.id = id;
        this.source = source;

        // Create
        head = new ListHead(getTranslation(list + ".title"));
        tools = new ListTools(list, this::query, changed -> show(state.with(changed)));
        grid = new RecordGrid<>(list);
        rows = new ListRows<>(source, id);
        bulk = new BulkBar<>(grid::deselectAll);

        // Bind
        grid.setItems(rows.provider());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setPartNameGenerator(row -> id.apply(row).equals(state.open()) ? "open-row" : null);

        // Listen
        grid.addItemClickListener(event -> open(id.apply(event.getItem())));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                state = state.with(query().sortedBy(grid.order()));
                writeAddress(false);
            }
        });
        keys.on("/", "themes.keys.search", tools::focusSearch)
                .describe("j k", "themes.keys.move")
                .describe("Enter", "themes.keys.openRow")
                .on("Escape", "themes.keys.closeDetail", this::close);

        // Lay out
        master = new Div(head, tools, bulk, grid, keys);
        master.addClassName("ch-list-master");
        getContent().addClassName("ch-list");
        getContent().setMasterSize("22rem");
        getContent().setExpandMaster(true);
        getContent().setDetailSize("min(38rem, 100vw)");
        getContent().setMaster(master);

        getContent().addBackdropClickListener(_ -> close());
    }

    /// Where columns are added.
    public final RecordGrid<T> grid() {
        return grid;
    }

    /// Adds a filter as a chip.
    public final void addFilter(Filter filter) {
        tools.add(filter);
    }

    /// Shows a row's detail beside the list; the function gets the id from the address, a stranger's until checked.
    public final void setDetail(SerializableFunction<String, Component> maker) {
        detail = maker;
    }

    /// The list's own verb, `n`: a form for a new one, shown in the detail's place.
    public final void setCreate(String textKey, SerializableSupplier<Component> form) {
        creation = form;
        Button create = new Button(getTranslation(textKey), Glyph.PLUS.create(), _ -> open(NEW));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        head.addPrimary(create);
        keys.on("n", textKey, () -> open(NEW));
    }

    /// Another button in the list's head, such as an import.
    public final void addAction(Component action) {
        head.addBeforePrimary(action);
    }

    /// A picture of all rows between the list's head and its search.
    public final void setPicture(Component picture) {
        master.addComponentAtIndex(1, picture);
    }

    /// Offers what is shown as CSV.
    public final void setCsv(String fileName, CsvWriter writer) {
        tools.addTool(new ExportButton(
                getTranslation("themes.list.csv"),
                "text/csv;charset=utf-8",
                fileName,
                () -> source.count(query()),
                out -> writer.write(query(), grid.shownKeys(), out)));
    }

    /// Keeps columns and row height; call it after the columns are there.
    public final void setLayouts(ListLayouts layouts) {
        tools.addTool(new LayoutMenu(list, grid, layouts));
    }

    /// Offers saved views, the person's own and shared ones.
    public final void setSavedViews(SavedViews views) {
        tools.addFirstTool(new ViewsMenu(
                list,
                views,
                () -> state.opening(null).toParameters().getQueryString(),
                saved -> whenMayLeave(() -> show(known(ListState.from(QueryParameters.fromString(saved)))))));
    }

    /// Lets rows be selected and offers a verb for them.
    public final void addBulk(BulkAction<T> action) {
        if (grid.getSelectionMode() != Grid.SelectionMode.MULTI) {
            grid.setSelectionMode(Grid.SelectionMode.MULTI);
            grid.addSelectionListener(event -> bulk.show(event.getAllSelectedItems()));
            keys.describe("x", "themes.keys.select");
        }
        bulk.add(action);
    }

    /// Adds shortcuts that work while this list is on the screen.
    public final KeyMap keys() {
        return keys;
    }

    public final ListState state() {
        return state;
    }

    /// Reads everything again, after something changed; what is open stays open.
    public final void refresh() {
        apply(state);
    }

    /// Opens the row with this id, once unsaved work of the one that is open may be left.
    public final void open(String row) {
        whenMayLeave(() -> show(state.opening(row)));
    }

    /// Closes the detail, once its unsaved work may be left.
    public final void close() {
        if (state.open() == null) {
            return;
        }
        whenMayLeave(() -> show(state.opening(null)));
    }

    /// Shows the row after it was saved: unsaved work is not asked about, because there is none that counts.
    public final void openSaved(String row) {
        apply(state.opening(null));
        show(state.opening(row));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        path = event.getLocation().getPath();
        apply(known(ListState.from(event.getLocation().getQueryParameters())));
    }

    /// An address is a stranger's: columns that the list does not sort by are left out.
    private ListState known(ListState asked) {
        return asked.with(asked.query()
                .sortedBy(asked.query().sort().stream()
                        .filter(by -> grid.isSortable(by.column()))
                        .toList()));
    }

    private ListQuery query() {
        return state.query();
    }

    private void whenMayLeave(SerializableRunnable go) {
        Component open = getContent().getDetail();
        if (open == null) {
            go.run();
        } else {
            UnsavedChanges.within(open, go);
        }
    }

    private void show(ListState changed) {
        boolean step = !Objects.equals(changed.open(), state.open());
        apply(changed);
        writeAddress(step);
    }

    private void apply(ListState changed) {
        boolean reopen =
                !Objects.equals(changed.open(), state.open()) || getContent().getDetail() == null;
        state = changed;
        tools.show(changed.query());
        if (!grid.order().equals(changed.query().sort())) {
            grid.orderBy(changed.query().sort());
        }
        grid.setEmptyStateComponent(emptyState());
        head.showCount(rows.ask(changed.query()));
        rows.totals().ifPresent(grid::showTotals);
        if (reopen) {
            getContent().setDetail(detailOf(changed.open()));
            nameDetail();
        }
    }

    /// Where the detail lies over the list it is a dialog, and its element is the layout's own.
    private void nameDetail() {
        getElement()
                .executeJs(
                        "const detail = this.shadowRoot?.querySelector('#detail');"
                                + " $0 ? detail?.setAttribute('aria-label', $0) : detail?.removeAttribute('aria-label')",
                        state.open() == null
                                ? ""
                                : getTranslation("themes.list.detail", getTranslation(list + ".title")));
    }

    private @Nullable Component detailOf(@Nullable String open) {
        if (open == null) {
            return null;
        }
        if (open.equals(NEW) && creation != null) {
            return new DetailPane(creation.get(), this::close);
        }
        return detail == null ? null : new DetailPane(detail.apply(open), this::close);
    }

    private EmptyState emptyState() {
        if (query().isFiltered()) {
            Button clear = new Button(getTranslation("themes.list.clear"), _ -> show(state.with(query().cleared())));
            return new EmptyState(
                    Glyph.SEARCH,
                    getTranslation("themes.list.nothing"),
                    getTranslation("themes.list.nothingText"),
                    clear);
        }
        return new EmptyState(
                Glyph.FOLDER, getTranslation(list + ".empty.title"), getTranslation(list + ".empty.text"));
    }

    /// Opening is a step that Back undoes; searching and sorting change the step one is on.
    private void writeAddress(boolean step) {
        getUI().ifPresent(ui -> {
            Location location = new Location(path, state.toParameters());
            if (step) {
                ui.getPage().getHistory().pushState(null, location);
            } else {
                ui.getPage().getHistory().replaceState(null, location);
            }
        });
    }
}
