package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import io.chancery.control.rollouts.FirmOutcome;
import io.chancery.control.rollouts.WaveRow;
import io.chancery.themes.picture.Lane;
import io.chancery.themes.picture.Lanes;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// The waves of a rollout: each a lane of firms by what became of them, and when in a table below.
final class WavesPart extends Composite<Div> {

    private final boolean stopped;

    /// @param stopped whether the rollout was
    WavesPart(List<WaveRow> waves, boolean stopped, ZoneId zone) {
        this.stopped = stopped;
        var table = new NativeTable();
        table.setCaptionText(getTranslation("rollouts.waves"));
        table.getHead()
                .add(new NativeTableRow(Stream.of("wave", "state", "budget", "began", "soak-until", "ended")
                        .map(column -> header("col", getTranslation("rollouts.waves." + column)))
                        .toArray(NativeTableHeaderCell[]::new)));
        for (var wave : waves) {
            table.getBody()
                    .add(new NativeTableRow(
                            header("row", name(wave)),
                            new NativeTableCell(RolloutWords.wave(this, wave.state(), stopped)),
                            new NativeTableCell(getTranslation("rollouts.of", wave.failed(), wave.errorBudget())),
                            new NativeTableCell(RolloutWords.time(this, wave.startedAt(), zone)),
                            new NativeTableCell(RolloutWords.time(this, wave.soakUntil(), zone)),
                            new NativeTableCell(RolloutWords.time(this, wave.finishedAt(), zone))));
        }
        var box = new Div(table);
        box.addClassNames("ch-changes-table", "ch-waves-table");
        // It scrolls sideways where there is little room, with the keys of the arrows too.
        box.getElement().setAttribute("tabindex", "0");
        box.getElement().setAttribute("role", "region");
        box.getElement().setAttribute("aria-label", getTranslation("rollouts.waves"));
        getContent().addClassName("ch-titled");
        getContent()
                .add(new Lanes(
                        getTranslation("rollouts.waves"),
                        waves.stream().map(this::lane).toList()));
        getContent().add(box);
    }

    private Lane lane(WaveRow wave) {
        return new Lane(
                name(wave),
                Stream.of(
                                part(FirmOutcome.DONE, wave.done()),
                                part(FirmOutcome.FAILED, wave.failed()),
                                part(FirmOutcome.UNDECIDED, wave.undecided()),
                                part(FirmOutcome.UNDER_WAY, wave.underWay()),
                                part(FirmOutcome.PLANNED, wave.planned()),
                                part(FirmOutcome.SKIPPED, wave.skipped()),
                                part(FirmOutcome.WAITING, wave.waiting()))
                        .filter(part -> part.count() > 0)
                        .toList());
    }

    private Lane.Part part(FirmOutcome outcome, int count) {
        return new Lane.Part(RolloutWords.outcome(this, outcome, stopped), count, RolloutWords.tone(outcome));
    }

    private String name(WaveRow wave) {
        return getTranslation("rollouts.wave-name", wave.number(), wave.share());
    }

    private static NativeTableHeaderCell header(String scope, String text) {
        var header = new NativeTableHeaderCell(text);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
