package io.chancery.control.rollouts;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.releases.CarriedGate;
import io.chancery.control.releases.NobodyCarriesRelease;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which gates a rollout can be planned with, and what is kept of the choice.
class RolloutGatesIntegrationTest {

    private static final ReleaseNumber NEXT = new ReleaseNumber(2026, 2);

    private Installation installation;
    private JdbcClient sql;
    private Rollouts rollouts;
    private RolloutBook book;

    @BeforeEach
    void twoFirmsAndTwoNodes() {
        installation = new Installation("rollout gates");
        sql = installation.superuser();
        var console = installation.console();
        rollouts = console.getBean(Rollouts.class);
        book = console.getBean(RolloutBook.class);
        sql.sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), name, name, name || '.localhost', 'main', 'firm_' || name, 'US', 'en-US', 'ACTIVE', now(),
                       '2026.1'
                  from unnest('{ashworth,birchwood}'::text[]) name
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
        node("node-1", "{2026.2}", "{rows,receivables}", "{lists,access}");
        node("node-2", "{2026.2}", "{rows,access}", "{receivables,lists,trust}");
        node("node-3", "{2026.1}", "{}", "{}");
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void listsWhatEveryNodeMeasuresThatCouldBringAFirmToTheRelease() {
        assertThat(offered())
                .containsExactly(
                        new CarriedGate("access", true),
                        new CarriedGate("receivables", true),
                        new CarriedGate("rows", true),
                        new CarriedGate("lists", false));
        sql.sql("update control.node set seen_at = now() - interval '1 hour' where name = 'node-2'")
                .update();
        assertThat(offered()).extracting(CarriedGate::name).containsExactly("receivables", "rows", "access", "lists");
    }

    @Test
    void keepsWhatHoldsAndWhatIsLeftOut() {
        var id = planned(Set.of("lists"));
        var kept = new ArrayList<RolloutGate>();
        as(() -> kept.addAll(book.gates(id)));
        assertThat(kept)
                .containsExactly(
                        new RolloutGate("access", true, true),
                        new RolloutGate("receivables", true, true),
                        new RolloutGate("rows", true, true),
                        new RolloutGate("lists", false, false));
        assertThat(sql.sql("select after ->> 'gatesLeftOut' from control.audit_entry where action = 'rollout.planned'")
                        .query(String.class)
                        .single())
                .isEqualTo("lists");
    }

    @Test
    void leavesNoRequiredGateOut() {
        assertThatThrownBy(() -> planned(Set.of("rows"))).isInstanceOf(GateCannotBeLeftOut.class);
        assertThat(sql.sql("select count(*) from control.rollout")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksForASecondPersonWhereAGateIsLeftOut() {
        assertThatThrownBy(() -> rollout(false, Set.of("lists")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("approval");
    }

    @Test
    void plansNothingWhileNobodyCanSayWhichGatesThereAre() {
        sql.sql("update control.node set seen_at = now() - interval '1 hour'").update();
        assertThatThrownBy(() -> planned(Set.of())).isInstanceOf(NobodyCarriesRelease.class);
    }

    private void node(String name, String releases, String required, String optional) {
        sql.sql("""
                        insert into control.node
                            (name, build, schema_version, releases, required_gates, optional_gates, started_at, seen_at)
                        values (:name, '7', 501, :releases::text[], :required::text[], :optional::text[], now(), now())
                        """)
                .param("name", name)
                .param("releases", releases)
                .param("required", required)
                .param("optional", optional)
                .update();
    }

    private List<CarriedGate> offered() {
        var offered = new ArrayList<CarriedGate>();
        as(() -> offered.addAll(book.gates(NEXT)));
        return offered;
    }

    private RolloutId planned(Set<String> leftOut) {
        var ids = new ArrayList<RolloutId>();
        as(() -> ids.add(rollouts.plan(CommandId.next(), rollout(true, leftOut))));
        return ids.getFirst();
    }

    private static NewRollout rollout(boolean approval, Set<String> leftOut) {
        return new NewRollout(
                "Spring",
                NEXT,
                Segment.ALL,
                WavePlan.USUAL,
                4,
                Duration.ZERO,
                approval,
                List.of(),
                Forewarning.NONE,
                leftOut);
    }

    private static void as(Runnable work) {
        Installation.allowed(_ -> work.run(), FLEET_READ, ROLLOUT_PLAN);
    }
}
