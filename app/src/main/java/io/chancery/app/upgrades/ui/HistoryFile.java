package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Component;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.upgrades.ReleaseOverview;
import io.chancery.themes.detail.TimelineEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;

/// Everything that was ever tried or done, to keep elsewhere: the newest first, with moments in UTC.
final class HistoryFile {

    private HistoryFile() {}

    /// @param from release, of an upgrade
    /// @param waited seconds in which people waited, of an upgrade
    private record Line(TimelineEntry entry, String from, String to, String waited) {}

    static void write(OutputStream out, ReleaseOverview overview, ReleaseWords words, Component reader)
            throws IOException {
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    reader.getTranslation("upgrades.csv.when"),
                    reader.getTranslation("upgrades.csv.who"),
                    reader.getTranslation("upgrades.csv.what"),
                    reader.getTranslation("upgrades.csv.why"),
                    reader.getTranslation("upgrades.csv.from"),
                    reader.getTranslation("upgrades.csv.to"),
                    reader.getTranslation("upgrades.csv.waited"));
            lines(overview, words)
                    .sorted(Comparator.comparing((Line line) -> line.entry().when())
                            .reversed())
                    .forEach(line -> csv.writeRecord(
                            line.entry().when().toString(),
                            PagedCsv.harmless(line.entry().who()),
                            PagedCsv.harmless(line.entry().what()),
                            PagedCsv.harmless(line.entry().reason()),
                            line.from(),
                            line.to(),
                            line.waited()));
        }
    }

    private static Stream<Line> lines(ReleaseOverview overview, ReleaseWords words) {
        var upgrades = overview.history().stream()
                .flatMap(upgrade -> words.story(upgrade).stream().map(entry -> {
                    var held = upgrade.downtime();
                    return new Line(
                            entry,
                            upgrade.from().toString(),
                            upgrade.to().toString(),
                            held == null ? "" : Long.toString(held.toSeconds()));
                }));
        var others = overview.story().stream().map(words::story).map(entry -> new Line(entry, "", "", ""));
        return Stream.concat(upgrades, others);
    }
}
