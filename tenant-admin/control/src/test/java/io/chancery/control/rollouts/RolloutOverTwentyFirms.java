package io.chancery.control.rollouts;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_APPROVE;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_PLAN;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rollout over twenty firms, carried on by two nodes whose upgrades the test ends as it likes.
abstract class RolloutOverTwentyFirms {

    static final ReleaseNumber NEXT = new ReleaseNumber(2026, 2);
    static final Reason GO = new Reason("It is time");

    private Installation installation;
    JdbcClient sql;
    RolloutEngine one;
    RolloutEngine two;
    Rollouts rollouts;
    RolloutBook book;

    @BeforeEach
    void twentyFirms() {
        installation = new Installation("rollouts");
        sql = installation.superuser();
        one = installation.node().getBean(RolloutEngine.class);
        two = installation.node().getBean(RolloutEngine.class);
        var console = installation.console();
        rollouts = console.getBean(Rollouts.class);
        book = console.getBean(RolloutBook.class);
        sql.sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), 'firm' || n, 'Firm ' || n, 'firm' || n || '.localhost', 'main', 'firm_' || n,
                       case when n <= 5 then 'DE' else 'US' end, 'en-US', 'ACTIVE', now(), '2026.1'
                  from generate_series(1, 20) n
                """).update();
        sql.sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.2', 2026, 2, :manifest, 'build 7', now(), 'Olive', now())
                """).param("manifest", """
                number: 2026.2
                upgradeable-from: [2026.1]
                risk: low
                features: []
                data-steps: []
                rule-packs: []
                items:
                  - {kind: new, for: everyone, en: New., de: Neu.}
                """).update();
        sql.sql("""
                insert into control.node (name, build, schema_version, releases, required_gates, optional_gates, started_at, seen_at)
                values ('node-1', '7', 501, '{2026.2}', '{rows}', '{lists,access}', now(), now() + interval '1 hour')
                """).update();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    static NewRollout usual(Segment segment, Duration soak) {
        return new NewRollout(
                "Spring", NEXT, segment, WavePlan.USUAL, 4, soak, false, List.of(), Forewarning.NONE, Set.of());
    }

    RolloutId planned(NewRollout rollout) {
        var planned = new AtomicReference<@Nullable RolloutId>();
        as(_ -> planned.set(rollouts.plan(CommandId.next(), rollout)));
        return planned.get();
    }

    RolloutId started(NewRollout rollout) {
        var id = planned(rollout);
        as(_ -> rollouts.start(CommandId.next(), id, GO));
        return id;
    }

    void rounds(int times) {
        for (int i = 0; i < times; i++) {
            one.round();
        }
    }

    /// Ends some upgrades that are open, as a node of the app would.
    void end(String state, int some) {
        sql.sql("""
                        update control.upgrade
                           set state = :state, started_at = now(), failure = case when :state in ('PUT_BACK', 'PAUSED') then 'gate' end,
                               finished_at = case when :state in ('DONE', 'PUT_BACK') then now() end
                         where id in (select id from control.upgrade where state = 'SCHEDULED' order by id limit :some)
                        """).param("state", state).param("some", some).update();
    }

    int number(String query) {
        return sql.sql(query).query(Integer.class).single();
    }

    RolloutRow row(RolloutId id) {
        var found = new AtomicReference<@Nullable RolloutRow>();
        as(_ -> found.set(book.find(id).orElseThrow()));
        return found.get();
    }

    RolloutState state(RolloutId id) {
        return row(id).state();
    }

    List<WaveRow> waves(RolloutId id) {
        var found = new AtomicReference<@Nullable List<WaveRow>>();
        as(_ -> found.set(book.waves(id)));
        return found.get();
    }

    static void as(java.util.function.Consumer<@Nullable Void> work) {
        Installation.allowed(work::accept, FLEET_READ, ROLLOUT_PLAN, ROLLOUT_APPROVE);
    }
}
