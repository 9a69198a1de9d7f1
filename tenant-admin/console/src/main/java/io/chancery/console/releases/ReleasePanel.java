package io.chancery.console.releases;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.NodeRow;
import io.chancery.control.releases.ReleaseDesk;
import io.chancery.control.releases.ReleaseItem;
import io.chancery.control.releases.ReleaseManifest;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.InstantFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// One release: what it brings to whom, which nodes carry it, and the offering of it.
final class ReleasePanel extends Composite<Div> {

    private final ReleaseNumber number;
    private final Desk desk;
    private final SerializableRunnable changed;

    /// What the panel works with.
    @org.springframework.stereotype.Component
    record Desk(Releases releases, ReleaseDesk verbs, RehearsalPanel.Desk rehearsals, CurrentOperator operator) {}

    /// @param changed called after it was offered or taken back
    ReleasePanel(ReleaseNumber number, Desk desk, SerializableRunnable changed) {
        this.number = number;
        this.desk = desk;
        this.changed = changed;
        getContent().addClassName("ch-panel");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.releases()
                .find(number)
                .ifPresentOrElse(this::show, () -> getContent().add(new Paragraph(getTranslation("releases.unknown"))));
    }

    private void show(ReleaseRow row) {
        var head = new DetailHead(row.number().toString())
                .kicker(getTranslation("releases.release"))
                .status(ReleaseWords.status(this, row))
                .figure(new Figure(getTranslation("releases.column.firms"), Integer.toString(row.firms())))
                .figure(new Figure(getTranslation("releases.column.nodes"), Integer.toString(row.nodes())))
                .figure(new Figure(getTranslation("releases.column.risk"), ReleaseWords.risk(this, row)))
                .figure(new Figure(getTranslation("releases.offered"), offered(row)));
        if (desk.operator().may(OperatorPermission.RELEASE_OFFER)) {
            offer(head, row);
        }
        getContent().add(head);
        if (!row.number().equals(ReleaseNumber.FIRST)) {
            getContent().add(new RehearsalPart(number, desk.rehearsals(), this::show));
        }
        var manifest = row.manifest();
        if (manifest == null) {
            getContent().add(new Paragraph(getTranslation("releases.unreadable")));
        } else {
            addContents(manifest);
        }
        addNodes();
    }

    private void offer(DetailHead head, ReleaseRow row) {
        if (!row.isOffered()) {
            // A release that is not rehearsed has another verb first; the service refuses it in any case.
            if (desk.rehearsals().rehearsals().totals(number).isReady()) {
                head.primary(getTranslation("releases.offer"), event -> askToOffer());
            }
        } else if (!row.number().equals(ReleaseNumber.FIRST)) {
            head.more(getTranslation("releases.withdraw"), this::askToWithdraw);
        }
    }

    private void askToOffer() {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("releases.offer-title", number),
                        getTranslation("releases.offer-effect"),
                        getTranslation("releases.reason-help"),
                        "",
                        getTranslation("releases.offer"),
                        reason -> {
                            desk.verbs().offer(command, number, reason);
                            Notices.done(getTranslation("releases.offered-done", number));
                            show();
                            changed.run();
                        })
                .open();
    }

    private void askToWithdraw() {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("releases.withdraw-title", number),
                        getTranslation("releases.withdraw-effect"),
                        getTranslation("releases.reason-help"),
                        "",
                        getTranslation("releases.withdraw"),
                        reason -> {
                            desk.verbs().withdraw(command, number, reason);
                            Notices.done(getTranslation("releases.withdrawn-done", number));
                            show();
                            changed.run();
                        })
                .open();
    }

    private void addContents(ReleaseManifest manifest) {
        for (var kind : ReleaseItem.Kind.values()) {
            var items = manifest.items().stream()
                    .filter(item -> item.kind() == kind)
                    .map(this::sentence)
                    .toList();
            if (!items.isEmpty()) {
                getContent().add(new Section(getTranslation("releases.kind." + kind.name()), list(items)));
            }
        }
        var inside = Stream.of(
                        line(
                                "releases.from",
                                manifest.upgradeableFrom().stream().map(ReleaseNumber::toString)),
                        line("releases.features", manifest.features().stream()),
                        line("releases.data-steps", manifest.dataSteps().stream()))
                .filter(text -> !text.isEmpty())
                .toList();
        if (!inside.isEmpty()) {
            getContent().add(new Section(getTranslation("releases.inside"), list(inside)));
        }
    }

    private String line(String key, Stream<String> values) {
        var text = String.join(", ", values.toList());
        return text.isEmpty() ? "" : getTranslation(key, text);
    }

    /// Whom it concerns first, then what it is, then the rule that asks for it.
    private String sentence(ReleaseItem item) {
        var country = item.country();
        var home = country == null ? "" : ", " + Locale.of("", country.name()).getDisplayCountry(getLocale());
        var source = item.source() == null ? "" : " (" + item.source() + ")";
        var due = item.due();
        var from = due == null
                ? ""
                : " "
                        + getTranslation(
                                "releases.due",
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                        .withLocale(getLocale())
                                        .format(due));
        var touches = item.touches().isEmpty()
                ? ""
                : " " + getTranslation("releases.touches", String.join(", ", item.touches()));
        return "%s%s: %s%s%s%s"
                .formatted(
                        getTranslation("releases.for." + item.audience().name()),
                        home,
                        item.text(getLocale()),
                        source,
                        from,
                        touches);
    }

    private void addNodes() {
        var nodes = desk.releases().nodes().stream()
                .filter(node -> node.releases().contains(number))
                .map(this::sentence)
                .toList();
        getContent()
                .add(new Section(
                        getTranslation("releases.carried-by"),
                        nodes.isEmpty() ? new Paragraph(getTranslation("releases.carried-by-nobody")) : list(nodes)));
    }

    private String sentence(NodeRow node) {
        return getTranslation(
                node.alive() ? "releases.node" : "releases.node-silent",
                node.name(),
                node.build(),
                Integer.toString(node.schemaVersion()),
                InstantFormat.toTheSecond(getLocale(), desk.operator().zone()).format(node.seenAt()));
    }

    private String offered(ReleaseRow row) {
        var at = row.offeredAt();
        return at == null
                ? "–"
                : "%s, %s"
                        .formatted(
                                InstantFormat.toTheSecond(
                                                getLocale(), desk.operator().zone())
                                        .format(at),
                                Objects.toString(row.offeredBy(), ""));
    }

    private static Component list(List<String> sentences) {
        return new UnorderedList(sentences.stream().map(ListItem::new).toArray(ListItem[]::new));
    }
}
