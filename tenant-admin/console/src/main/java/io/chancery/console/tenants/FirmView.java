package io.chancery.console.tenants;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.chancery.console.care.CareDesk;
import io.chancery.console.care.ClosingSection;
import io.chancery.console.care.SnapshotSection;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.FirstLinks;
import io.chancery.control.orders.OrderBook;
import io.chancery.control.orders.OrderSheet;
import io.chancery.control.orders.Orders;
import io.chancery.control.releases.Releases;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.control.tenants.Fleet;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One firm: what the registry says of it, its newest order as it goes, and what happened to it.
///
/// What changes about the firm is shown within a second or two, on whichever node the page lives by then.
@Route(FirmNavigation.FLEET + "/:firm")
@RolesAllowed(OperatorPermission.FLEET_READ)
class FirmView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Fleet fleet;
    private final OrderBook book;
    private final FirstLinks links;
    private final Releases releases;
    private final CurrentOperator operator;
    private final Clock clock;
    private final CareDesk care;
    private final FirmVerbs verbs;
    private final FirmTimeline timeline;
    private @Nullable TenantId firm;
    private @Nullable FirmSheet shownFirm;
    private @Nullable OrderSheet shownOrder;
    private @Nullable OrderSection orderSection;

    FirmView(
            Fleet fleet,
            Orders orders,
            FirstLinks links,
            Releases releases,
            FirmBooks books,
            CurrentOperator operator,
            CareDesk care,
            LiveScreens live,
            Clock clock) {
        this.fleet = fleet;
        this.book = books.orders();
        this.links = links;
        this.releases = releases;
        this.operator = operator;
        this.clock = clock;
        this.care = care;
        this.verbs = new FirmVerbs(this, orders, operator, this::refresh);
        this.timeline = new FirmTimeline(books);
        live.followEveryFirm(this, ChangesAsNews.ORDER, this::refresh);
        live.followEveryFirm(this, ChangesAsNews.FIRM, this::refresh);
        live.followEveryFirm(this, ChangesAsNews.UPGRADE, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        firm = event.getRouteParameters()
                .get("firm")
                .flatMap(FirmView::id)
                .filter(id -> fleet.firm(id).isPresent())
                .orElseThrow(NotFoundException::new);
        shownFirm = null;
        refresh();
    }

    @Override
    public String getPageTitle() {
        return shownFirm == null
                ? getTranslation("fleet.title")
                : shownFirm.row().name();
    }

    /// What was read before the page began to hear of changes may be old by then.
    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
    }

    private void refresh() {
        var id = firm;
        if (id == null) {
            return;
        }
        var sheet = fleet.firm(id).orElseThrow(NotFoundException::new);
        var order = book.latest(id).orElse(null);
        if (!sheet.equals(shownFirm) || isAnother(order)) {
            build(sheet, order);
        } else if (orderSection != null && order != null) {
            orderSection.show(order);
        }
        shownFirm = sheet;
        shownOrder = order;
    }

    /// What is asked for a firm changes neither its registry nor its order.
    private void rebuild() {
        shownFirm = null;
        refresh();
    }

    /// The page is made anew when more changed than the steps of the order that it shows.
    private boolean isAnother(@Nullable OrderSheet order) {
        var shown = shownOrder;
        return shown == null || order == null
                ? shown != order
                : !shown.id().equals(order.id())
                        || shown.state() != order.state()
                        || (shown.firstLinkUntil() == null) != (order.firstLinkUntil() == null);
    }

    private void build(FirmSheet sheet, @Nullable OrderSheet order) {
        var zone = operator.zone();
        var head = new DetailHead(sheet.row().name())
                .kicker(sheet.row().slug())
                .status(FirmWords.status(this, sheet.row()))
                .figure(new Figure(
                        getTranslation("fleet.column.users"),
                        Integer.toString(sheet.row().users())))
                .figure(new Figure(
                        getTranslation("fleet.column.release"), sheet.row().release()))
                .figure(new Figure(
                        getTranslation("fleet.column.schema"),
                        Integer.toString(sheet.row().schemaVersion())))
                .figure(new Figure(
                        getTranslation("fleet.column.activity"),
                        FirmWords.time(this, sheet.row().lastActivityAt(), zone)))
                .figure(new Figure(getTranslation("firm.opened"), FirmWords.time(this, sheet.openedAt(), zone)));
        var page = new DetailPage(head);
        var history = new Timeline(zone);
        history.show(timeline.entries(this, sheet.row().id(), zone));
        var isFree = order == null || order.state().isClosed();
        // A firm that waits for its end is not resumed: that is called off below.
        if (isFree && care.closings().of(sheet.row().id()).isEmpty()) {
            verbs.offer(head, sheet);
        }
        if (order != null) {
            addOrder(page, sheet, order);
        }
        page.add(new Section(getTranslation("firm.facts"), new FirmFacts(sheet)));
        page.add(new Section(
                getTranslation("firm.releases"),
                new FirmReleaseList(releases.history(sheet.row().id()), zone)));
        page.add(new SnapshotSection(sheet, isFree, care, this::rebuild));
        page.add(new ClosingSection(sheet, isFree, care, this::rebuild));
        page.addAside(new Section(getTranslation("firm.history"), history));
        getContent().removeAll();
        getContent().add(page);
    }

    private void addOrder(DetailPage page, FirmSheet sheet, OrderSheet order) {
        var until = order.firstLinkUntil();
        if (until != null && order.state().isClosed() && operator.may(OperatorPermission.FIRM_OPEN)) {
            var time = FirmWords.time(this, until, operator.zone());
            page.add(new FirstLinkSection(order.id(), sheet.row().name(), time, links, this::refresh));
        }
        orderSection = new OrderSection(order, verbs.ofFailedOrders(), clock, operator.zone());
        page.add(orderSection);
    }

    private static Optional<TenantId> id(String text) {
        try {
            return Optional.of(new TenantId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
