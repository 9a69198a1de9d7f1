package io.chancery.control.rollouts;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.ROLLOUT_PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.control.upgrades.UpgradeWarning;
import io.chancery.control.upgrades.UpgradeWarnings;
import io.chancery.infra.commands.CommandId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rollout of one wave and three firms that are to hear of it a day before, one firm at a time.
class ForewarnedRolloutIntegrationTest {

    private static final String PLANNED_IN_A_DAY = """
            select count(*) from control.upgrade where state = 'SCHEDULED' and waits_for_rollout
               and scheduled_at between now() + interval '23 hours 59 minutes' and now() + interval '24 hours'
            """;
    private static final String LET_GO = "select count(*) from control.upgrade where not waits_for_rollout";

    private final UUID rollout = UUID.randomUUID();
    private Installation installation;
    private JdbcClient sql;
    private RolloutEngine engine;
    private UpgradeWarnings warnings;

    @BeforeEach
    void threeFirmsOfOneWave() {
        installation = new Installation("forewarned");
        sql = installation.superuser();
        var node = installation.node();
        engine = node.getBean(RolloutEngine.class);
        warnings = node.getBean(UpgradeWarnings.class);
        sql.sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                select gen_random_uuid(), name, name, name || '.localhost', 'main', 'firm_' || name, 'US', 'en-US', 'ACTIVE', now(),
                       '2026.1'
                  from unnest('{ashworth,birchwood,carlow}'::text[]) name
                """).update();
        sql.sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.2', 2026, 2, '', 'build 7', now(), 'Olive', now())
                """).update();
        sql.sql("""
                insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                values ('node-1', '7', 501, '{2026.2}', now(), now() + interval '1 hour')
                """).update();
        sql.sql("""
                insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, lead_seconds, created_by_name,
                    created_at, started_at)
                values (:id, 'Spring', '2026.2', 'RUNNING', '{}', 1, 3600, 86400, 'Olive', now(), now())
                """).param("id", rollout).update();
        sql.sql("""
                insert into control.rollout_wave (rollout, number, share, error_budget, state) values (:id, 1, 100, 0, 'RUNNING')
                """).param("id", rollout).update();
        sql.sql("""
                insert into control.rollout_firm (rollout, tenant, wave, place)
                select :id, id, 1, row_number() over (order by slug) from control.tenant
                """).param("id", rollout).update();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void plansTheWholeWaveADayAheadSoThatEachFirmHearsOfIt() {
        engine.round();
        assertThat(number(PLANNED_IN_A_DAY)).isEqualTo(3);
        assertThat(warnings.due()).hasSize(3).extracting(UpgradeWarning::lead).containsOnly(UpgradeWarning.Lead.DAY);
        sql.sql("update control.upgrade set scheduled_at = now() + interval '50 minutes'")
                .update();
        assertThat(warnings.due()).extracting(UpgradeWarning::lead).containsOnly(UpgradeWarning.Lead.HOUR);
        engine.round();
        assertThat(number(LET_GO)).as("before its moment").isZero();
    }

    @Test
    void letsFirmsGoWhenTheirMomentHasComeAsManyAtATimeAsItMay() {
        engine.round();
        momentsCame("1 minute");
        engine.round();
        engine.round();
        assertThat(number(LET_GO)).isEqualTo(1);
        assertThat(number("select count(*) from control.rollout_wave where state = 'RUNNING'"))
                .isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            end("DONE");
            engine.round();
        }
        assertThat(number("select count(*) from control.upgrade where state = 'DONE'"))
                .isEqualTo(3);
        assertThat(number("select count(*) from control.rollout_wave where state = 'SOAKING'"))
                .isEqualTo(1);
    }

    @Test
    void letsNobodyGoOnceTheErrorBudgetIsUsedUp() {
        engine.round();
        momentsCame("1 minute");
        engine.round();
        end("PUT_BACK");
        engine.round();
        engine.round();
        assertThat(number("select count(*) from control.rollout where state = 'PAUSED'"))
                .isEqualTo(1);
        assertThat(number(LET_GO)).isEqualTo(1);
    }

    @Test
    void tellsFirmsAnotherMomentWhenItStoodStillForLong() {
        engine.round();
        momentsCame("7 hours");
        engine.round();
        assertThat(number(PLANNED_IN_A_DAY)).isEqualTo(3);
        assertThat(number(LET_GO)).isZero();
        assertThat(warnings.due()).as("they hear of it again").hasSize(3);
    }

    /// Whatever the hour is while this runs, the moment lies in the same part of the day.
    @Test
    void letsAFirmGoAtTheHourThatItChoseItself() {
        sql.sql("update control.rollout set at_night = true").update();
        engine.round();
        momentsCame("1 second");
        engine.round();
        assertThat(number(LET_GO)).isEqualTo(1);
    }

    @Test
    void keepsToTheFreezePeriodsOfAFirmUnlessItMendsADanger() {
        sql.sql("""
                insert into control.freeze_period (id, tenant, from_at, until_at, reason, entered_by, entered_at)
                select gen_random_uuid(), id, now(), now() + interval '3 days', 'Year end', 'Ada', now()
                  from control.tenant where slug = 'ashworth'
                """).update();
        engine.round();
        assertThat(number(PLANNED_IN_A_DAY)).isEqualTo(2);
        assertThat(number("""
                        select count(*) from control.upgrade u join control.freeze_period f on f.tenant = u.tenant
                         where u.scheduled_at = f.until_at
                        """)).isEqualTo(1);
    }

    @Test
    void doesNotWaitForFreezePeriodsWhenItMendsADanger() {
        sql.sql("""
                insert into control.freeze_period (id, tenant, from_at, until_at, reason, entered_by, entered_at)
                select gen_random_uuid(), id, now(), now() + interval '3 days', 'Year end', 'Ada', now() from control.tenant
                """).update();
        sql.sql("update control.rollout set urgent = true").update();
        engine.round();
        assertThat(number(PLANNED_IN_A_DAY)).isEqualTo(3);
        momentsCame("1 minute");
        engine.round();
        assertThat(number(LET_GO)).isEqualTo(1);
    }

    @Test
    void callsOffWhatIsPlannedForLaterWhenItIsStopped() {
        engine.round();
        momentsCame("1 minute");
        engine.round();
        sql.sql("truncate control.change_log").update();
        var rollouts = installation.console().getBean(Rollouts.class);
        Installation.allowed(
                _ -> rollouts.stop(CommandId.next(), new RolloutId(rollout), new Reason("Wrong release")),
                FLEET_READ,
                ROLLOUT_PLAN);
        assertThat(states()).containsExactly("CANCELLED", "CANCELLED", "SCHEDULED");
        assertThat(number("select count(distinct tenant) from control.change_log where kind = 'UPGRADE'"))
                .as("their pages say nothing of it any more")
                .isEqualTo(2);
    }

    @Test
    void callsOffAFirmThatDoesNotWorkWhenItsMomentComes() {
        engine.round();
        sql.sql("update control.tenant set state = 'SUSPENDED', state_reason = 'x' where slug = 'ashworth'")
                .update();
        momentsCame("1 minute");
        engine.round();
        assertThat(states()).containsExactly("CANCELLED", "SCHEDULED", "SCHEDULED");
        assertThat(number(LET_GO)).isEqualTo(1);
    }

    private void momentsCame(String ago) {
        sql.sql("update control.upgrade set scheduled_at = now() - :ago::interval where waits_for_rollout")
                .param("ago", ago)
                .update();
    }

    /// Ends what was let go, as a node of the app would.
    private void end(String state) {
        sql.sql("""
                        update control.upgrade set state = :state, started_at = now(), finished_at = now(), failure = 'gate:rows'
                         where state = 'SCHEDULED' and not waits_for_rollout
                        """).param("state", state).update();
    }

    private List<String> states() {
        return sql.sql("select state from control.upgrade order by state")
                .query(String.class)
                .list();
    }

    private int number(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
