package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.console.upgrades.UpgradesNavigation;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.RolloutFirmRow;
import io.chancery.control.rollouts.RolloutId;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.RecordGrid;
import java.time.ZoneId;

/// The firms of a rollout; those that failed or wait for a person stand first. Read page by page.
final class RolloutFirms extends Composite<Div> {

    /// @param firms how many there are
    RolloutFirms(RolloutBook book, RolloutId rollout, int firms, ZoneId zone) {
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
                        row -> new Status(RolloutWords.outcome(this, row.outcome()), RolloutWords.tone(row.outcome())))
                .unsorted("outcome")
                .instant("planned", row -> RolloutWords.time(this, row.plannedAt(), zone))
                .unsorted("planned")
                .instant("began", row -> RolloutWords.time(this, row.startedAt(), zone))
                .unsorted("began")
                .instant("ended", row -> RolloutWords.time(this, row.finishedAt(), zone))
                .unsorted("ended")
                .text("failure", this::why)
                .unsorted("failure");
        grid.setItems(query -> book.firms(rollout, query.getOffset(), query.getLimit()).stream(), query -> firms);
        grid.addItemClickListener(event -> toUpgrade(event.getItem()));
        getContent().add(grid);
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
