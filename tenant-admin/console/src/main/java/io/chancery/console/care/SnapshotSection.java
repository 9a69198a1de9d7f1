package io.chancery.console.care;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.care.CareRequest;
import io.chancery.control.care.Comparison;
import io.chancery.control.care.SnapshotRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.themes.detail.Section;
import io.chancery.themes.form.VerbButton;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// The snapshots of a firm: what each is, what the firm would lose by going back to it, and the way back, which takes
/// two persons.
public final class SnapshotSection extends Composite<Div> {

    private static final Set<TenantState> WITH_A_SCHEMA = EnumSet.of(TenantState.ACTIVE, TenantState.SUSPENDED);

    private final CareDesk desk;
    private final SnapshotVerbs verbs;
    private final boolean mayCare;
    private final boolean mayDecide;
    private final boolean isFree;

    /// @param isFree whether no order for the firm is under way
    public SnapshotSection(FirmSheet firm, boolean isFree, CareDesk desk, SerializableRunnable changed) {
        this.desk = desk;
        this.isFree = isFree && WITH_A_SCHEMA.contains(firm.row().state());
        this.verbs = new SnapshotVerbs(this, firm, desk, changed);
        this.mayCare = desk.operator().may(OperatorPermission.FIRM_CARE);
        this.mayDecide = desk.operator().may(OperatorPermission.FIRM_CARE_APPROVE);
        var snapshots = desk.book().snapshots(firm.row().id());
        var section = new Section(getTranslation("care.snapshots"));
        desk.book()
                .asked(firm.row().id())
                .filter(request -> request.kind() == CareRequest.Kind.PUT_BACK)
                .ifPresent(request -> section.add(asked(request, snapshots)));
        section.add(snapshots.isEmpty() ? new Paragraph(getTranslation("care.no-snapshots")) : list(snapshots));
        if (mayCare && this.isFree) {
            section.action(new Button(getTranslation("care.take"), _ -> verbs.take()));
        }
        getContent().add(section);
    }

    private UnorderedList list(List<SnapshotRow> snapshots) {
        var list = new UnorderedList();
        list.addClassName("ch-rows");
        snapshots.forEach(snapshot -> list.add(row(snapshot)));
        return list;
    }

    private ListItem row(SnapshotRow snapshot) {
        var zone = desk.operator().zone();
        var when = new Span(CareWords.time(snapshot.takenAt(), zone));
        when.addClassName("ch-row-name");
        var facts = new Span(CareWords.facts(this, snapshot, zone, desk.clock().instant()));
        facts.addClassName("ch-muted");
        var words = new Div(new Div(when), new Div(CareWords.origin(this, snapshot)), new Div(facts));
        words.addClassName("ch-row-words");
        var comparison = snapshot.comparison();
        if (comparison != null) {
            words.add(compared(comparison));
        }
        var item = new ListItem(words);
        if (mayCare && isFree) {
            item.add(verbsOf(snapshot));
        }
        return item;
    }

    private Div compared(Comparison comparison) {
        var zone = desk.operator().zone();
        var lost = CareWords.loss(this, comparison);
        var list = new UnorderedList();
        lost.forEach(sentence -> list.add(new ListItem(sentence)));
        var counted = new Span(getTranslation(
                "care.counted",
                CareWords.time(comparison.countedAt(), zone),
                CareWords.time(comparison.newestThen(), zone),
                CareWords.time(comparison.newestNow(), zone),
                comparison.tables().size()));
        counted.addClassName("ch-muted");
        return lost.isEmpty() ? new Div(new Div(getTranslation("care.nothing-lost")), counted) : new Div(list, counted);
    }

    private Div verbsOf(SnapshotRow snapshot) {
        var buttons = new Div(new VerbButton(getTranslation("care.compare"), () -> verbs.compare(snapshot)));
        buttons.addClassName("ch-head-verbs");
        if (!snapshot.isAnUpgrades()) {
            if (snapshot.comparison() != null) {
                buttons.add(new Button(getTranslation("care.put-back"), _ -> verbs.askToPutBack(snapshot)));
            }
            buttons.add(new Button(getTranslation("care.drop"), _ -> verbs.drop(snapshot)));
        }
        return buttons;
    }

    private Div asked(CareRequest request, List<SnapshotRow> snapshots) {
        var taken = snapshots.stream()
                .filter(snapshot -> snapshot.id().equals(request.snapshot()))
                .findFirst();
        var words = new Paragraph(getTranslation(
                "care.asked",
                request.askedByName(),
                taken.map(snapshot -> CareWords.time(
                                snapshot.takenAt(), desk.operator().zone()))
                        .orElse("–"),
                request.reason()));
        var buttons = new Div();
        buttons.addClassName("ch-head-verbs");
        if (mayDecide && isFree && !isOwn(request)) {
            taken.ifPresent(snapshot ->
                    buttons.add(new Button(getTranslation("care.approve"), _ -> verbs.approve(request, snapshot))));
        }
        if (mayCare) {
            buttons.add(new Button(getTranslation("care.refuse"), _ -> verbs.refuse(request)));
        }
        var asked = new Div(words, buttons);
        asked.addClassName("ch-waits");
        return asked;
    }

    private boolean isOwn(CareRequest request) {
        return Objects.equals(request.askedBy(), desk.operator().require().uuid());
    }
}
