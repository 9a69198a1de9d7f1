package io.chancery.control.rollouts;

import io.chancery.control.releases.KnownReleases;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Carries rollouts on: begins waves, orders upgrades as long as there is room, counts what failed, and waits.
///
/// A round is one transaction that holds the rollout's row: two nodes never work on one rollout, whoever sleeps holds
/// nothing, and a node that dies leaves everything as the last round left it. What is ordered stands in the same
/// transaction as the note that it was.
@InControl
public class RolloutEngine {

    /// Too many firms of a wave failed.
    static final String ERROR_BUDGET = "error-budget";
    /// An upgrade waits for a person.
    static final String UNDECIDED = "undecided";
    /// No running node carries the release.
    static final String NO_NODE = "no-node";
    /// The quiet period is not over.
    static final String QUIET = "quiet";

    /// The offer of the release was taken back.
    static final String NOT_OFFERED = "not-offered";

    private final JdbcClient jdbc;
    private final WaveOrders orders;
    private final KnownReleases known;
    private final RolloutPauses pauses;
    private final RolloutNews news;
    private final Clock clock;

    /// @param clock the database's: what one node has begun, another may end
    RolloutEngine(
            JdbcClient jdbc,
            WaveOrders orders,
            KnownReleases known,
            RolloutPauses pauses,
            RolloutNews news,
            Clock clock) {
        this.jdbc = jdbc;
        this.orders = orders;
        this.known = known;
        this.pauses = pauses;
        this.news = news;
        this.clock = clock;
    }

    /// Takes each rollout that runs, unless another node has it in hand, one step further.
    ///
    /// @return how many there were
    public int round() {
        var running = jdbc.sql(
                        RolloutSql.ROW + " where r.state = 'RUNNING' order by r.created_at for update of r skip locked")
                .query((row, n) -> RolloutSql.rollout(row))
                .list();
        running.forEach(this::carryOn);
        return running.size();
    }

    private void carryOn(RolloutRow rollout) {
        var next = jdbc
                .sql(RolloutSql.WAVES)
                .param("rollout", rollout.id().value())
                .query((row, n) -> RolloutSql.wave(row))
                .list()
                .stream()
                .filter(wave -> wave.state() != WaveState.FINISHED)
                .findFirst();
        if (next.isEmpty()) {
            jdbc.sql("""
                            update control.rollout
                               set state = 'FINISHED', trouble = null, finished_at = :now, version = version + 1
                             where id = :id
                            """).param("now", now()).param("id", rollout.id().value()).update();
            tell(rollout);
        } else {
            carryOn(rollout, next.get());
        }
    }

    private void carryOn(RolloutRow rollout, WaveRow wave) {
        switch (wave.state()) {
            // Somebody resumed a rollout whose wave had used its budget up: the wave goes on, and they watch it.
            case SCHEDULED, ERROR -> begin(rollout, wave);
            case RUNNING -> upgrade(rollout, wave);
            case SOAKING -> soak(rollout, wave);
            case FINISHED -> throw new IllegalStateException("A wave that is over is not carried on");
        }
    }

    private void begin(RolloutRow rollout, WaveRow wave) {
        jdbc.sql("""
                        update control.rollout_wave set state = 'RUNNING', started_at = coalesce(started_at, :now)
                         where rollout = :rollout and number = :number
                        """)
                .param("now", now())
                .param("rollout", rollout.id().value())
                .param("number", wave.number())
                .update();
        tell(rollout);
    }

    private void upgrade(RolloutRow rollout, WaveRow wave) {
        if (wave.failed() > wave.errorBudget()) {
            pause(rollout, wave);
        } else if (wave.undecided() > 0) {
            note(rollout, UNDECIDED);
        } else if (wave.waiting() + wave.planned() > 0) {
            var trouble = whatHinders(rollout);
            note(rollout, trouble);
            if (trouble == null && orders.order(rollout, wave)) {
                tell(rollout);
            }
        } else if (wave.underWay() == 0) {
            note(rollout, null);
            soakFrom(rollout, wave);
        }
    }

    private @Nullable String whatHinders(RolloutRow rollout) {
        if (isQuiet(rollout)) {
            return QUIET;
        }
        if (!known.isOffered(rollout.release())) {
            return NOT_OFFERED;
        }
        return known.isCarried(rollout.release()) ? null : NO_NODE;
    }

    private boolean isQuiet(RolloutRow rollout) {
        return jdbc.sql("""
                        select exists (select from control.rollout_quiet
                                        where rollout = :rollout and from_at <= :now and until_at > :now)
                        """)
                .param("rollout", rollout.id().value())
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private void soakFrom(RolloutRow rollout, WaveRow wave) {
        jdbc.sql("""
                        update control.rollout_wave set state = 'SOAKING', soak_until = :until
                         where rollout = :rollout and number = :number
                        """)
                .param(
                        "until",
                        Timestamp.from(clock.instant().plus(wave.firms() == 0 ? Duration.ZERO : rollout.soak())))
                .param("rollout", rollout.id().value())
                .param("number", wave.number())
                .update();
        tell(rollout);
    }

    /// A firm that is put back while its wave is watched counts too.
    private void soak(RolloutRow rollout, WaveRow wave) {
        if (wave.failed() > wave.errorBudget()) {
            pause(rollout, wave);
        } else if (isOver(wave.soakUntil())) {
            jdbc.sql("""
                            update control.rollout_wave set state = 'FINISHED', finished_at = :now
                             where rollout = :rollout and number = :number
                            """)
                    .param("now", now())
                    .param("rollout", rollout.id().value())
                    .param("number", wave.number())
                    .update();
            tell(rollout);
        }
    }

    private boolean isOver(@Nullable Instant until) {
        return until == null || !clock.instant().isBefore(until);
    }

    private void pause(RolloutRow rollout, WaveRow wave) {
        jdbc.sql("update control.rollout_wave set state = 'ERROR' where rollout = :rollout and number = :number")
                .param("rollout", rollout.id().value())
                .param("number", wave.number())
                .update();
        jdbc.sql(
                        "update control.rollout set state = 'PAUSED', trouble = :trouble, version = version + 1 where id = :id")
                .param("trouble", ERROR_BUDGET)
                .param("id", rollout.id().value())
                .update();
        pauses.begin(rollout.id(), clock.instant(), ERROR_BUDGET);
        tell(rollout);
    }

    private void note(RolloutRow rollout, @Nullable String trouble) {
        int changed = jdbc.sql("""
                        update control.rollout set trouble = :trouble where id = :id and trouble is distinct from :trouble
                        """)
                .param("trouble", trouble)
                .param("id", rollout.id().value())
                .update();
        if (changed > 0) {
            tell(rollout);
        }
    }

    private void tell(RolloutRow rollout) {
        news.tell(rollout.id());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
