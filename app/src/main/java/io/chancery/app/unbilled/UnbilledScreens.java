package io.chancery.app.unbilled;

import io.chancery.app.costs.SpendingScreens;
import io.chancery.app.matters.MatterId;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.History;
import io.chancery.app.shell.Permissions;
import io.chancery.app.timekeeping.TimeEditing;
import io.chancery.app.work.BillingHandover;
import io.chancery.app.work.MatterWork;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.UnbilledMatters;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkRow;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The services that the screens of unbilled work share.
@Component
class UnbilledScreens {

    private static final int MATTERS_OFFERED = 200;

    private final UnbilledWork work;
    private final UnbilledMatters matters;
    private final Timesheets timesheets;
    private final WorkChanges changes;
    private final SpendingScreens spending;
    private final TimeEditing time;
    private final FramePerson person;
    private final ObjectProvider<BillingHandover> billing;
    private final ObjectProvider<WorkSection> sections;

    UnbilledScreens(
            UnbilledWork work,
            UnbilledMatters matters,
            Timesheets timesheets,
            WorkChanges changes,
            SpendingScreens spending,
            TimeEditing time,
            FramePerson person,
            ObjectProvider<BillingHandover> billing,
            ObjectProvider<WorkSection> sections) {
        this.work = work;
        this.matters = matters;
        this.timesheets = timesheets;
        this.changes = changes;
        this.spending = spending;
        this.time = time;
        this.person = person;
        this.billing = billing;
        this.sections = sections;
    }

    UnbilledWork work() {
        return work;
    }

    WorkChanges changes() {
        return changes;
    }

    SpendingScreens spending() {
        return spending;
    }

    TimeEditing time() {
        return time;
    }

    WorkRow item(WorkItemId id) {
        return timesheets.item(id);
    }

    History history(WorkItemId id) {
        return new History("unbilled", person.zone(), timesheets.history(id, History.LENGTH));
    }

    /// What other features show of a piece of work to people who may see it.
    List<com.vaadin.flow.component.Component> sections(WorkLine line) {
        return sections.stream()
                .filter(section -> Permissions.has(section.permission()))
                .flatMap(section -> section.section(line).stream())
                .toList();
    }

    /// The matters with unbilled work, what waits longest first, as a filter offers them.
    List<Filter.Option> matterOptions() {
        return matters.rows(ListQuery.ALL, 0, MATTERS_OFFERED).stream()
                .map(UnbilledScreens::option)
                .toList();
    }

    boolean canBill() {
        return billing.getIfAvailable() != null;
    }

    /// The address where this work of one matter is billed.
    Optional<String> toBill(MatterId matter, List<WorkItemId> items) {
        return Optional.ofNullable(billing.getIfAvailable()).map(handover -> handover.toPreview(matter, items));
    }

    private static Filter.Option option(MatterWork matter) {
        return new Filter.Option(matter.matter().toString(), matter.number() + " " + matter.name());
    }
}
