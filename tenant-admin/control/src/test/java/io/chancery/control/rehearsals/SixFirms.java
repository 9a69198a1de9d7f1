package io.chancery.control.rehearsals;

import static io.chancery.control.operators.OperatorPermission.FIRM_UPGRADE;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.RELEASE_OFFER;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_APPROVE;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseDesk;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// Six firms, of which five may come to 2026.2, and two nodes whose rehearsals the test ends as it likes.
abstract class SixFirms {

    static final ReleaseNumber NEXT = ReleaseNumber.of("2026.2");
    static final Reason WHY = new Reason("It is time");

    static Installation installation;
    static RehearsalEngine one;
    static RehearsalEngine two;
    static Rehearsals rehearsals;
    static RehearsalDesk desk;
    static ReleaseDesk releases;

    @BeforeAll
    static void install() {
        installation = new Installation("rehearsals");
        one = installation.node().getBean(RehearsalEngine.class);
        two = installation.node().getBean(RehearsalEngine.class);
        var console = installation.console();
        rehearsals = console.getBean(Rehearsals.class);
        desk = console.getBean(RehearsalDesk.class);
        releases = console.getBean(ReleaseDesk.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void sixFirms() {
        sql("""
                truncate control.rehearsal_round, control.rehearsal_exception, control.upgrade_step, control.upgrade, control.release,
                    control.node, control.audit_entry, control.tenant cascade
                """);
        sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), 'firm' || n, 'Firm ' || n, 'firm' || n || '.localhost', 'main', 'firm_' || n, 'US',
                       'en-US', 'ACTIVE', now(), case when n = 6 then '2026.2' else '2026.1' end
                  from generate_series(1, 6) n
                """);
        installation.superuser().sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at)
                values ('2026.2', 2026, 2, :manifest, 'build 7', now())
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
        node("7", "1 minute");
    }

    static void order(int parallelism) {
        allowed(() -> desk.order(CommandId.next(), NEXT, parallelism));
    }

    static void offer() {
        allowed(() -> releases.offer(CommandId.next(), NEXT, WHY));
    }

    static RehearsalTotals totals() {
        return does(() -> rehearsals.totals(NEXT));
    }

    static int page(RehearsalOutcome outcome) {
        return does(() -> rehearsals.count(new RehearsalFilter("firm", Set.of(NEXT), Set.of(outcome))));
    }

    static void node(String build, String startedAgo) {
        installation
                .superuser()
                .sql("""
                        insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                        values ('node-' || :build, :build, 501, '{2026.2}', now() - :ago::interval, now() + interval '1 hour')
                        """)
                .param("build", build)
                .param("ago", startedAgo)
                .update();
    }

    static void end(String state, int some, String build) {
        end(state, some, build, "not going_back");
    }

    /// Ends some rehearsals that wait, as a node of that build would.
    static void end(String state, int some, String build, String which) {
        installation
                .superuser()
                .sql("""
                        update control.upgrade
                           set state = :state, started_at = now(), build = :build,
                               failure = case when :state in ('FAILED', 'PAUSED') then 'rehearse-gate:rows' end,
                               finished_at = case when :state in ('DONE', 'FAILED') then now() end
                         where id in (select id from control.upgrade where state = 'SCHEDULED' and %s order by id limit :some)
                        """.formatted(which))
                .param("state", state)
                .param("build", build)
                .param("some", some)
                .update();
    }

    static <T> T does(Supplier<T> work) {
        var answer = new AtomicReference<T>();
        allowed(() -> answer.set(work.get()));
        return answer.get();
    }

    static void allowed(Runnable work) {
        Installation.allowed(_ -> work.run(), FLEET_READ, RELEASE_OFFER, ROLLOUT_APPROVE, FIRM_UPGRADE);
    }

    static void sql(String statement) {
        installation.superuser().sql(statement).update();
    }

    static int number(String query) {
        return installation.superuser().sql(query).query(Integer.class).single();
    }
}
