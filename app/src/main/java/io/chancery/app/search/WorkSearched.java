package io.chancery.app.search;

import io.chancery.app.lists.Found;
import io.chancery.app.lists.Snippet;
import io.chancery.app.money.Charge;
import io.chancery.app.people.Permission;
import io.chancery.app.unbilled.UnbilledNavigation;
import io.chancery.app.work.WorkFound;
import io.chancery.app.work.WorkLine;
import io.chancery.app.work.WorkSearch;
import io.chancery.themes.Glyph;
import io.chancery.themes.field.HoursFormat;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Time, costs and charges by what their narratives say.
@Component
class WorkSearched implements SearchedKind {

    private static final Map<String, String> NAMES =
            Map.of(Asked.CLIENT, "client", Asked.MATTER, "matter", Asked.WHO, "timekeeper", Asked.DAY, "worked");

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final WorkSearch search;

    WorkSearched(WorkSearch search) {
        this.search = search;
    }

    @Override
    public String key() {
        return "work";
    }

    @Override
    public String permission() {
        return Permission.WORK_READ;
    }

    @Override
    public Glyph glyph() {
        return Glyph.CLOCK;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean answers(Asked asked) {
        return true;
    }

    @Override
    public Found<Hit> find(Asked asked, Locale reader, int offset, int limit) {
        return search.found(asked.by(NAMES), offset, limit).map(work -> hit(work, reader));
    }

    /// The narrative stands once: beneath its matter, or alone where it is office time.
    private static Hit hit(WorkFound found, Locale reader) {
        var row = found.row();
        var narrative = row.line().narrative().text();
        return new Hit(
                UnbilledNavigation.toWork(row.id()),
                row.matterTitle().isEmpty() ? narrative : row.matterTitle(),
                Written.details(row.clientName(), row.timekeeper()),
                row.matterTitle().isEmpty() ? Snippet.NONE : found.snippet(),
                Written.day(row.line().workDate(), reader),
                figure(row.line(), reader));
    }

    private static String figure(WorkLine line, Locale reader) {
        return line.charge() instanceof Charge.Fee fee
                ? HoursFormat.of(reader)
                        .format(Duration.ofSeconds(
                                fee.hours().hours().multiply(SECONDS_PER_HOUR).longValue()))
                : Written.money(line.net(), reader);
    }
}
