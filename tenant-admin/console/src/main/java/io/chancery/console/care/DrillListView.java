package io.chancery.console.care;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.care.DrillBook;
import io.chancery.control.care.DrillRow;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.list.ListPage;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;

/// Every drill with what it measured, the newest first.
@Route(CareNavigation.DRILLS)
@RolesAllowed(OperatorPermission.FLEET_READ)
class DrillListView extends ListPage<DrillRow> implements HasDynamicTitle {

    DrillListView(DrillBook drills, CurrentOperator operator, LiveScreens live) {
        super("drills", row -> row.id().toString(), new Source(drills));
        var zone = operator.zone();

        // Create
        grid().name("firm", DrillRow::firm)
                .status("state", row -> DrillWords.status(this, row))
                .instant("begun", row -> CareWords.time(row.begunAt(), zone))
                .figures("rows", row -> DrillWords.count(row.rows()))
                .figures("files", row -> DrillWords.count(row.files()))
                .figures("rpo", row -> DrillWords.rpo(this, row))
                .figures("rto", row -> DrillWords.rto(this, row))
                .text("trouble", row -> row.hasFailed() ? Objects.toString(row.trouble(), "") : "");
        List.of("firm", "state", "begun", "rows", "files", "rpo", "rto", "trouble")
                .forEach(column -> grid().unsorted(column));

        // Listen
        live.followEveryFirm(this, ChangesAsNews.ORDER, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("drills.title");
    }

    /// In one order alone: a history.
    private record Source(DrillBook drills) implements ListSource<DrillRow> {

        @Override
        public List<DrillRow> rows(ListQuery query, int offset, int limit) {
            return drills.page(offset, limit);
        }

        @Override
        public int count(ListQuery query) {
            return drills.count();
        }
    }
}
