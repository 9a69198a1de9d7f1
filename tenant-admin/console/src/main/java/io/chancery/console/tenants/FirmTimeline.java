package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.console.audit.AuditWords;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.care.KeptMonth;
import io.chancery.control.orders.OrderSheet;
import io.chancery.control.support.SupportAccess;
import io.chancery.control.upgrades.UpgradeSheet;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened to a firm: what operators ordered, from the log, and how orders, rehearsals and upgrades ended.
final class FirmTimeline implements Serializable {

    private static final int ENTRIES_MAX = 50;

    private final FirmBooks books;

    FirmTimeline(FirmBooks books) {
        this.books = books;
    }

    /// The newest first.
    ///
    /// @param zone the reader's
    List<TimelineEntry> entries(Component reader, TenantId firm, ZoneId zone) {
        var told =
                books.log().forFirm(firm.value(), ENTRIES_MAX).stream().map(entry -> AuditWords.briefly(reader, entry));
        var ended = books.orders().history(firm, ENTRIES_MAX).stream().flatMap(order -> ended(reader, order).stream());
        var brought =
                books.upgrades().ofFirm(firm, ENTRIES_MAX).stream().flatMap(upgrade -> ended(reader, upgrade).stream());
        var kept = books.keeping().months(firm, zone, ENTRIES_MAX).stream().flatMap(month -> kept(reader, month));
        var keys = books.keeping().keyChanges(firm, ENTRIES_MAX).stream()
                .map(at -> entry(reader, "firm.story.key-changed", at, Tone.NEUTRAL));
        var looks = books.support().ofFirm(firm, ENTRIES_MAX).stream().flatMap(access -> look(reader, access));
        return Stream.of(told, ended, brought, kept, keys, looks)
                .flatMap(some -> some)
                .sorted(Comparator.comparing(TimelineEntry::when).reversed())
                .limit(ENTRIES_MAX)
                .toList();
    }

    /// What comes every night is told by the month.
    private static Stream<TimelineEntry> kept(Component reader, KeptMonth month) {
        var name = DateTimeFormatter.ofPattern(
                        "MMMM yyyy", UI.getCurrentOrThrow().getLocale())
                .format(month.month());
        return Stream.of(
                        new Times("firm.story.exported", month.exports()),
                        new Times("firm.story.drilled", month.drills()))
                .filter(times -> times.count() > 0)
                .map(times -> new TimelineEntry(
                        reader.getTranslation("orders.node"),
                        reader.getTranslation(times.sentence(), name, times.count()),
                        month.last()));
    }

    private record Times(String sentence, int count) {}

    private static Stream<TimelineEntry> look(Component reader, SupportAccess access) {
        return Stream.ofNullable(access.enteredAt())
                .map(at -> new TimelineEntry(
                        access.operatorName(),
                        reader.getTranslation("firm.story.looked", Objects.toString(access.answeredBy(), "")),
                        at,
                        List.of(),
                        access.reason(),
                        Tone.INFO));
    }

    private static Optional<TimelineEntry> ended(Component reader, OrderSheet order) {
        return Optional.ofNullable(order.finishedAt()).flatMap(at -> switch (order.state()) {
            case DONE ->
                Optional.of(entry(reader, "orders.ended.done." + order.kind().name(), at, Tone.GOOD));
            case FAILED ->
                Optional.of(entry(reader, "orders.ended.failed." + order.kind().name(), at, Tone.BAD));
            case PENDING, RUNNING, ABANDONED -> Optional.empty();
        });
    }

    private static Optional<TimelineEntry> ended(Component reader, UpgradeSheet upgrade) {
        var kind = upgrade.rehearsal() ? "rehearsal" : "upgrade";
        return switch (upgrade.state()) {
            case SOAKING, DONE ->
                told(
                        reader,
                        upgrade,
                        kind + ".done",
                        upgrade.rehearsal() ? upgrade.finishedAt() : upgrade.openedAt(),
                        Tone.GOOD);
            case PUT_BACK, FAILED -> told(reader, upgrade, kind + ".failed", upgrade.finishedAt(), Tone.BAD);
            case PAUSED -> told(reader, upgrade, kind + ".paused", upgrade.startedAt(), Tone.WARN);
            case SCHEDULED, RUNNING, CANCELLED -> Optional.empty();
        };
    }

    private static Optional<TimelineEntry> told(
            Component reader, UpgradeSheet upgrade, String how, @Nullable Instant at, Tone tone) {
        var waited = UpgradeWords.took(reader, upgrade.downtime());
        return Optional.ofNullable(at)
                .map(when -> entry(
                        reader,
                        "firm.story." + how,
                        when,
                        tone,
                        upgrade.from(),
                        upgrade.to(),
                        waited.isEmpty() ? reader.getTranslation("firm.story.nobody") : waited,
                        upgrade.failure() == null ? "" : UpgradeWords.step(reader, upgrade.failure())));
    }

    private static TimelineEntry entry(Component reader, String sentence, Instant at, Tone tone, Object... args) {
        return new TimelineEntry(
                reader.getTranslation("orders.node"),
                reader.getTranslation(
                        sentence, Stream.of(args).map(Objects::toString).toArray()),
                at,
                List.of(),
                "",
                tone);
    }
}
