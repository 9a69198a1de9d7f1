package io.chancery.infra.jobs;

import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Tells those who look on how far one piece of work is, each second at most, and hears from them whether it is to
/// stop.
final class ToldProgress implements LongJob.Progress {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private final RunWatch watch;
    private final TenantId tenant;
    private final LongJob job;
    private final Clock clock;
    private Instant told = Instant.EPOCH;
    private @Nullable LongJobState piece;

    ToldProgress(RunWatch watch, TenantId tenant, LongJob job, Clock clock) {
        this.watch = watch;
        this.tenant = tenant;
        this.job = job;
        this.clock = clock;
    }

    void begin(LongJobState state) {
        piece = state;
        after(state);
    }

    @Override
    public void reached(long done, long total) {
        var begun = piece;
        if (begun != null) {
            after(begun.at(new LongJob.Piece.More(begun.cursor(), done, total)));
        }
    }

    /// @throws StopAsked when somebody asked for it
    void after(LongJobState state) {
        var now = clock.instant();
        if (now.isBefore(told.plus(EVERY))) {
            return;
        }
        told = now;
        if (watch.report(RunReport.of(tenant, job, state, RunState.RUNNING, ""))) {
            throw new StopAsked();
        }
    }

    void over(LongJobState state, RunState how, String outcome) {
        watch.report(RunReport.of(tenant, job, state, how, outcome));
    }
}
