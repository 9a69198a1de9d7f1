package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.console.upgrades.UpgradesNavigation;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.RolloutFirmRow;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.RecordGrid;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The firms of a rollout; those that failed or wait for a person stand first. Read page by page.
final class RolloutFirms extends Composite<Div> {

    /// So many are shown without a box that scrolls.
    private static final int SHOWN_WHOLE_MAX = 12;

    RolloutFirms(RolloutBook book, RolloutRow rollout, ZoneId zone) {
        int firms = rollout.firms();
        boolean stopped = rollout.state() == RolloutState.STOPPED;
        if (firms == 0) {
            getContent().add(new Paragraph(getTranslation("rollouts.no-firms")));
            return;
        }
        var grid = new RecordGrid<RolloutFirmRow>("rollouts.firm");
        grid.name("name", RolloutFirmRow::name)
                .unsorted("name")
                .figures("wave", row -> Integer.toString(row.wave()))
                .unsorted("wave")
                .status(
                        "outcome",
                        row -> new Status(
                                RolloutWords.outcome(this, row.outcome(), stopped), RolloutWords.tone(row.outcome())))
                .unsorted("outcome")
                .text("failure", this::why)
                .unsorted("failure")
                .instant("planned", row -> moment(row.plannedAt(), zone))
                .unsorted("planned")
                .instant("began", row -> moment(row.startedAt(), zone))
                .unsorted("began")
                .instant("ended", row -> moment(row.finishedAt(), zone))
                .unsorted("ended");
        grid.setItems(query -> book.firms(rollout.id(), query.getOffset(), query.getLimit()).stream(), query -> firms);
        grid.setAllRowsVisible(firms <= SHOWN_WHOLE_MAX);
        grid.addItemClickListener(event -> toUpgrade(event.getItem()));
        getContent().add(grid);
    }

    private String moment(@Nullable Instant at, ZoneId zone) {
        return at == null ? "" : RolloutWords.time(this, at, zone);
    }

    private static void toUpgrade(RolloutFirmRow row) {
        if (row.upgrade() != null) {
            UpgradesNavigation.to(row.upgrade());
        }
    }

    private String why(RolloutFirmRow row) {
        var failure = row.failure();
        return failure == null ? "" : UpgradeWords.step(this, failure);
    }
}
