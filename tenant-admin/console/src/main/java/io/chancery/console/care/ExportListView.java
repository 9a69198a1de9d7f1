package io.chancery.console.care;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.care.SafetyRow;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;

/// What is kept of every firm at the second place, those first that wait the longest.
@Route(CareNavigation.EXPORTS)
@RolesAllowed(OperatorPermission.FLEET_READ)
class ExportListView extends ListPage<SafetyRow> implements HasDynamicTitle {

    private final ExportPanel.Desk desk;

    ExportListView(ExportPanel.Desk desk, LiveScreens live) {
        super("exports", row -> row.id().toString(), new SafetySource(desk.book()));
        this.desk = desk;
        var zone = desk.operator().zone();

        // Create
        grid().name("firm", SafetyRow::firm)
                .status("state", this::status)
                .unsorted("state")
                .instant("exported", row -> row.exportedAt() == null ? "" : CareWords.time(row.exportedAt(), zone))
                .figures("kept", row -> Integer.toString(row.exports()))
                .unsorted("kept")
                .figures("size", row -> row.exportedAt() == null ? "" : SizeFormat.of(row.bytes(), getLocale()))
                .instant("drilled", row -> row.drilledAt() == null ? "" : CareWords.time(row.drilledAt(), zone));
        addFilter(new Filter.Flag("trouble"));

        // Listen
        setDetail(this::detail);
        live.followEveryFirm(this, ChangesAsNews.ORDER, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exports.title");
    }

    private Status status(SafetyRow row) {
        if (row.trouble() != null) {
            return new Status(getTranslation("exports.failed"), Tone.BAD);
        }
        if (row.overdue()) {
            return new Status(getTranslation("exports.overdue"), Tone.WARN);
        }
        // A firm that was opened today has its first night before it.
        return row.exportedAt() == null
                ? new Status(getTranslation("exports.to-come"), Tone.NEUTRAL)
                : new Status(getTranslation("exports.verified"), Tone.GOOD);
    }

    private Component detail(String id) {
        return parse(id).<Component>map(firm -> new ExportPanel(firm, desk)).orElseGet(Div::new);
    }

    private static Optional<TenantId> parse(String id) {
        try {
            return Optional.of(new TenantId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
