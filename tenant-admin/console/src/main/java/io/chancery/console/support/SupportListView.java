package io.chancery.console.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.support.SupportAccess;
import io.chancery.control.support.SupportAccessId;
import io.chancery.control.tenants.Fleet;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;

/// Every access that support asked firms for, and what the firms answered. The list moves with the answers.
@Route(SupportNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class SupportListView extends ListPage<SupportAccess> implements HasDynamicTitle {

    private final SupportPanel.Desk desk;

    SupportListView(SupportPanel.Desk desk, Fleet fleet) {
        super("support", access -> access.id().toString(), new SupportSource(desk.verbs()));
        this.desk = desk;
        var zone = desk.operator().zone();

        // Create
        grid().name("firm", SupportAccess::firm)
                .text("operator", SupportAccess::operatorName)
                .status(
                        "state",
                        access -> SupportWords.status(this, access, desk.clock().instant()))
                .instant("asked", access -> SupportWords.time(access.askedAt(), zone))
                .instant("until", access -> SupportWords.time(access.until(), zone))
                .text("reason", SupportAccess::reason);
        for (var column : new String[] {"firm", "operator", "state", "asked", "until", "reason"}) {
            grid().unsorted(column);
        }

        // Listen
        setDetail(this::detail);
        if (desk.operator().may(OperatorPermission.SUPPORT_ASK)) {
            setCreate("support.ask", () -> new AskForm(desk.verbs(), fleet, this::asked, this::close));
        }
        desk.live().followEveryFirm(this, ChangesAsNews.SUPPORT, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("support.title");
    }

    private Component detail(String id) {
        return SupportAccessId.of(id)
                .<Component>map(access -> new SupportPanel(access, desk))
                .orElseGet(() -> new EmptyState(
                        Glyph.SUPPORT, getTranslation("support.unknown"), getTranslation("support.unknown-sentence")));
    }

    private void asked(SupportAccessId id) {
        openSaved(id.toString());
        refresh();
    }
}
