package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import io.chancery.console.audit.AuditWords;
import io.chancery.control.audit.ControlLog;
import io.chancery.control.orders.OrderBook;
import io.chancery.control.orders.OrderSheet;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happened to a firm: what operators ordered, from the log, and how the orders ended.
final class FirmTimeline implements Serializable {

    private static final int ENTRIES_MAX = 50;

    private final ControlLog log;
    private final OrderBook book;

    FirmTimeline(ControlLog log, OrderBook book) {
        this.log = log;
        this.book = book;
    }

    /// The newest first.
    List<TimelineEntry> entries(Component reader, TenantId firm) {
        var told = log.forFirm(firm.value(), ENTRIES_MAX).stream().map(entry -> AuditWords.briefly(reader, entry));
        var ended = book.history(firm, ENTRIES_MAX).stream().flatMap(order -> ended(reader, order).stream());
        return Stream.concat(told, ended)
                .sorted(Comparator.comparing(TimelineEntry::when).reversed())
                .limit(ENTRIES_MAX)
                .toList();
    }

    private static Optional<TimelineEntry> ended(Component reader, OrderSheet order) {
        return Optional.ofNullable(order.finishedAt()).flatMap(at -> switch (order.state()) {
            case DONE -> Optional.of(entry(reader, order, at, "done", Tone.GOOD));
            case FAILED -> Optional.of(entry(reader, order, at, "failed", Tone.BAD));
            case PENDING, RUNNING, ABANDONED -> Optional.empty();
        });
    }

    private static TimelineEntry entry(Component reader, OrderSheet order, Instant at, String end, Tone tone) {
        var sentence =
                reader.getTranslation("orders.ended." + end + "." + order.kind().name());
        return new TimelineEntry(reader.getTranslation("orders.node"), sentence, at, List.of(), "", tone);
    }
}
