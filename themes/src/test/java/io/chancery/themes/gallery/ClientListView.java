package io.chancery.themes.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.list.BulkAction;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListLayouts;
import io.chancery.themes.list.ListPage;
import io.chancery.themes.list.SavedView;
import io.chancery.themes.list.SavedViews;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A list with everything on.
@Route(value = "clients", layout = GalleryFrame.class)
@PageTitle("Clients")
public class ClientListView extends ListPage<Clients.Client> {

    public ClientListView() {
        super("gallery.clients", Clients.Client::id, new Clients());
        grid().name("name", Clients.Client::name)
                .text("number", Clients.Client::number)
                .status("state", client -> status(client.state()))
                .date("lastWork", Clients.Client::lastWork)
                .hours("hours", Clients.Client::hours)
                .money("unbilled", Clients.Client::unbilled, Clients.Client::currency);
        addFilter(new Filter.Choice(
                "state",
                List.of(
                        new Filter.Option("ACTIVE", "Active"),
                        new Filter.Option("ON_HOLD", "On hold"),
                        new Filter.Option("ARCHIVED", "Archived"))));
        addFilter(new Filter.Period("lastWork"));
        addFilter(new Filter.Flag("mine"));
        setDetail(DetailView::new);
        setCreate("gallery.clients.new", () -> new FormView(this::close));
        addAction(new Button("Import", Glyph.UPLOAD.create()));
        setCsv(
                "clients.csv",
                (_, columns, out) -> out.write(String.join(",", columns).getBytes(StandardCharsets.UTF_8)));
        setLayouts(ListLayouts.forgetful());
        setSavedViews(new TwoViews());
        addBulk(new BulkAction<>("Archive", Glyph.ARCHIVE, rows -> Notices.done(rows.size() + " archived", () -> {})));
    }

    static Status status(String state) {
        return switch (state) {
            case "ACTIVE" -> new Status("Active", Tone.GOOD);
            case "ON_HOLD" -> new Status("On hold", Tone.WARN);
            default -> new Status("Archived", Tone.NEUTRAL);
        };
    }

    /// Two views that are always there.
    private record TwoViews() implements SavedViews {

        @Override
        public List<SavedView> of(String list) {
            return List.of(
                    new SavedView("1", "On hold", "state=ON_HOLD", true, false),
                    new SavedView("2", "Big ones", "sort=-unbilled", false, true));
        }

        @Override
        public void save(String list, String name, String query, boolean shared) {}

        @Override
        public void delete(String id) {}
    }
}
