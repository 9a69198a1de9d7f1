package io.chancery.app.documents;

import io.chancery.app.documents.Disposal.Outcome;
import io.chancery.app.matters.MatterId;
import io.chancery.app.people.FirmZone;
import io.chancery.infra.jobs.LongJob;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.web.signin.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Deletes the documents of a matter whose time is over, some at a time, in the name of whoever ordered it. Whether
/// they may still go is asked for each piece: a hold, or the matter being opened again, ends it.
@Component
class DisposalJob implements LongJob {

    static final String KIND = "documents.dispose";

    private static final int PIECE = 25;

    private final RetentionTable table;
    private final HoldTable holds;
    private final Erasing erasing;
    private final FirmZone zone;
    private final Clock clock;

    DisposalJob(RetentionTable table, HoldTable holds, Erasing erasing, FirmZone zone, Clock clock) {
        this.table = table;
        this.holds = holds;
        this.erasing = erasing;
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Piece next(LongJobState state, Progress progress) {
        var order = UUID.fromString(state.subject());
        return table.open(order)
                .map(open -> Actors.callAs(open.orderer(), () -> piece(order, open.matter(), state)))
                .orElseGet(() -> finished(state));
    }

    private Piece piece(UUID order, MatterId matter, LongJobState state) {
        if (!mayGo(matter)) {
            table.end(order, Outcome.HELD);
            return finished(state);
        }
        var documents = table.disposable(matter, PIECE);
        if (documents.isEmpty()) {
            table.end(order, Outcome.DONE);
            return finished(state);
        }
        long bytes = 0;
        for (var document : documents) {
            bytes += document.bytes();
            erasing.erase(document);
        }
        table.count(order, documents.size(), bytes);
        var done = state.done() + documents.size();
        return new Piece.More("", done, done + table.countDisposable(matter));
    }

    /// How many are gone.
    private static Piece finished(LongJobState state) {
        return new Piece.Finished(Long.toString(state.done()));
    }

    private boolean mayGo(MatterId matter) {
        var closedOn = table.closedOn(matter);
        var closedBy = table.rule().closedBy(LocalDate.now(clock.withZone(zone.zone())));
        return closedOn != null
                && closedBy != null
                && !closedOn.isAfter(closedBy)
                && holds.reason(matter).isEmpty();
    }

    @Override
    public void ended(LongJobState state, RunState how, String outcome) {
        if (how == RunState.FAILED || how == RunState.STOPPED) {
            table.end(UUID.fromString(state.subject()), Outcome.FAILED);
        }
    }
}
