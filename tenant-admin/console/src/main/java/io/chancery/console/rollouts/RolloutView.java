package io.chancery.console.rollouts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.audit.ControlLog;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.RolloutId;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.control.rollouts.Rollouts;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// One rollout as it goes: its waves as a picture, what it waits for, its firms, and the verbs of those who may.
@Route(RolloutsNavigation.PATH + "/:rollout")
@RolesAllowed(OperatorPermission.FLEET_READ)
class RolloutView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int HISTORY_MAX = 50;

    private final RolloutBook book;
    private final ControlLog log;
    private final CurrentOperator operator;
    private final Clock clock;
    private final RolloutVerbs verbs;
    private @Nullable RolloutId rollout;
    private String title = "";

    RolloutView(
            RolloutBook book,
            Rollouts rollouts,
            ControlLog log,
            CurrentOperator operator,
            LiveScreens live,
            Clock clock) {
        this.book = book;
        this.log = log;
        this.operator = operator;
        this.clock = clock;
        this.verbs = new RolloutVerbs(this, rollouts, operator, this::show);
        live.followEveryFirm(this, ChangesAsNews.ROLLOUT, this::show);
        live.followEveryFirm(this, ChangesAsNews.UPGRADE, this::show);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        rollout = event.getRouteParameters()
                .get("rollout")
                .flatMap(RolloutId::of)
                .filter(id -> book.find(id).isPresent())
                .orElseThrow(NotFoundException::new);
        show();
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("rollouts.title") : title;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        var id = rollout;
        if (id != null) {
            show(book.find(id).orElseThrow(NotFoundException::new));
        }
    }

    private void show(RolloutRow row) {
        title = row.name();
        var zone = operator.zone();
        var head = new DetailHead(row.name())
                .kicker(getTranslation("rollouts.to", row.release()))
                .status(RolloutWords.status(this, row))
                .figure(new Figure(
                        getTranslation("rollouts.column.done"), getTranslation("rollouts.of", row.done(), row.firms())))
                .figure(new Figure(getTranslation("rollouts.column.failed"), Integer.toString(row.failed())))
                .figure(new Figure(getTranslation("rollouts.parallelism"), Integer.toString(row.parallelism())))
                .figure(new Figure(getTranslation("rollouts.soak"), RolloutWords.soak(this, row.soak())))
                .figure(new Figure(getTranslation("rollouts.started"), RolloutWords.minute(row.startedAt(), zone)));
        verbs.offer(head, row);
        var page = new DetailPage(head);
        var trouble = row.trouble();
        if (trouble != null) {
            page.add(new Section(
                    getTranslation("rollouts.waits"), new Paragraph(getTranslation("rollouts.trouble." + trouble))));
        }
        if (row.state() == RolloutState.WAITING_FOR_APPROVAL) {
            page.add(new Section(
                    getTranslation("rollouts.waits"),
                    new Paragraph(getTranslation("rollouts.waits-for-approval", row.createdBy()))));
        }
        // Whoever approves or starts it reads the plan; afterwards it counts how it goes.
        if (row.startedAt() == null) {
            addPlan(page, row);
        }
        var waves = book.waves(row.id());
        page.add(new Section(
                getTranslation("rollouts.waves"), new WavesPart(waves, row.state() == RolloutState.STOPPED, zone)));
        var course = book.course(row.id());
        if (!course.firms().isEmpty()) {
            page.add(new Section(
                    getTranslation("rollouts.course"), new CoursePart(course, waves, zone, clock.instant())));
        }
        page.add(new Section(getTranslation("rollouts.firms"), new RolloutFirms(book, row, zone)));
        if (row.startedAt() != null) {
            addPlan(page, row);
        }
        var history = new Timeline(zone);
        history.show(new RolloutStory(this, row, waves, course)
                .with(log.forRun(row.id().value(), HISTORY_MAX)));
        page.addAside(new Section(getTranslation("rollouts.history"), history));
        getContent().removeAll();
        getContent().add(page);
    }

    private void addPlan(DetailPage page, RolloutRow row) {
        var zone = operator.zone();
        var quiet = book.quiet(row.id());
        if (!quiet.isEmpty()) {
            page.add(new Section(
                    getTranslation("rollouts.form.quiet"),
                    new UnorderedList(quiet.stream()
                            .map(period -> new ListItem(getTranslation(
                                    "rollouts.quiet-item",
                                    RolloutWords.time(this, period.from(), zone),
                                    RolloutWords.time(this, period.until(), zone))))
                            .toArray(ListItem[]::new))));
        }
        page.add(new Section(
                getTranslation("rollouts.forewarned"),
                new Paragraph(RolloutWords.forewarning(this, row.forewarning()))));
        page.add(new Section(getTranslation("rollouts.gates"), new GatesPart(book.gates(row.id()))));
    }
}
