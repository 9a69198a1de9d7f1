package io.chancery.control.rehearsals;

import io.chancery.control.releases.KnownReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Orders rehearsals by turns for rounds that run. A round is carried on in one transaction that holds its row, so two
/// nodes never order for one release at a time, and one that dies leaves everything as it was.
@InControl
public class RehearsalEngine {

    /// No running node carries the release.
    static final String NO_NODE = "no-node";

    private final JdbcClient jdbc;
    private final KnownReleases known;
    private final UpgradeDesk upgrades;
    private final Clock clock;

    RehearsalEngine(JdbcClient jdbc, KnownReleases known, UpgradeDesk upgrades, Clock clock) {
        this.jdbc = jdbc;
        this.known = known;
        this.upgrades = upgrades;
        this.clock = clock;
    }

    private record Running(String release, int parallelism) {}

    /// Takes each round that runs, unless another node has it in hand, one step further.
    ///
    /// @return how many rehearsals were ordered
    public int round() {
        return jdbc.sql("""
                        select release, parallelism from control.rehearsal_round where state = 'RUNNING'
                         order by ordered_at for no key update skip locked
                        """).query(Running.class).list().stream()
                .mapToInt(this::carryOn)
                .sum();
    }

    private int carryOn(Running running) {
        var release = ReleaseNumber.of(running.release());
        if (!known.isCarried(release)) {
            note(release, NO_NODE);
            return 0;
        }
        note(release, null);
        endWhatNoLongerCounts(release);
        int room = running.parallelism() - underWay(release);
        return room <= 0 ? 0 : order(release, room);
    }

    private void note(ReleaseNumber release, @Nullable String trouble) {
        jdbc.sql("""
                        update control.rehearsal_round set trouble = :trouble
                         where release = :release and trouble is distinct from :trouble
                        """)
                .param("trouble", trouble)
                .param("release", release.toString())
                .update();
    }

    /// One that waits for a person holds its copy and its firm's turn. When it is to be done again, by another build or
    /// because somebody said so, it is taken back first.
    private void endWhatNoLongerCounts(ReleaseNumber release) {
        firms(release, """
                        update control.upgrade u
                           set state = 'SCHEDULED', going_back = true, attempts = 0, version = version + 1
                          from firm f
                         where u.id = f.rehearsal and u.state = 'PAUSED' and not u.going_back and f.outcome = 'WAITING'
                        """).update();
    }

    private int underWay(ReleaseNumber release) {
        return jdbc.sql("""
                        select count(*) from control.upgrade
                         where rehearsal and to_release = :release and state in ('SCHEDULED', 'RUNNING')
                        """)
                .param("release", release.toString())
                .query(Integer.class)
                .single();
    }

    /// A firm whose rehearsal for another release is not over waits for its turn.
    private int order(ReleaseNumber release, int room) {
        var next = firms(release, """
                        select f.id from firm f
                         where f.outcome = 'WAITING'
                           and not exists (select from control.upgrade u where u.tenant = f.id and u.rehearsal
                                             and u.state in ('SCHEDULED', 'RUNNING', 'PAUSED'))
                         order by f.finished_at nulls first, f.id limit :room
                        """).param("room", room).query(UUID.class).list();
        next.forEach(firm -> upgrades.order(NewUpgrade.rehearsal(new TenantId(firm), release, clock.instant())));
        return next.size();
    }

    private JdbcClient.StatementSpec firms(ReleaseNumber release, String tail) {
        var ways = known.ways().stream().filter(way -> way.to().equals(release)).toList();
        return RehearsalSql.firms(jdbc, clock, ways, "", tail);
    }
}
