package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Component;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.chancery.app.upgrades.ReleaseOverview;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// Everything that was ever tried or done, to keep elsewhere.
final class HistoryFile {

    private HistoryFile() {}

    static void write(OutputStream out, ReleaseOverview overview, ReleaseWords words, Component reader)
            throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    reader.getTranslation("upgrades.csv.from"),
                    reader.getTranslation("upgrades.csv.to"),
                    reader.getTranslation("upgrades.csv.what"),
                    reader.getTranslation("upgrades.csv.began"),
                    reader.getTranslation("upgrades.csv.ended"),
                    reader.getTranslation("upgrades.csv.waited"));
            for (var upgrade : overview.history()) {
                var held = upgrade.downtime();
                csv.writeRecord(
                        upgrade.from().toString(),
                        upgrade.to().toString(),
                        words.story(upgrade)
                                .map(entry -> entry.what())
                                .orElseGet(() -> reader.getTranslation("upgrades.csv.open")),
                        upgrade.startedAt() == null ? "" : upgrade.startedAt().toString(),
                        upgrade.finishedAt() == null ? "" : upgrade.finishedAt().toString(),
                        held == null ? "" : Long.toString(held.toSeconds()));
            }
        }
    }
}
