package io.chancery.control.rollouts;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A rollout carried on by nodes whose clocks are a year ahead, or behind.
class JumpingClockIntegrationTest {

    private static final Duration YEAR = Duration.ofDays(365);

    private final UUID rollout = UUID.randomUUID();
    private Installation installation;
    private JdbcClient sql;
    private RolloutEngine ahead;
    private RolloutEngine behind;

    @BeforeEach
    void planForOneFirm() {
        installation = new Installation("jumping clock");
        sql = installation.superuser();
        ahead = installation.node(Ahead.class).getBean(RolloutEngine.class);
        behind = installation.node(Behind.class).getBean(RolloutEngine.class);
        sql.sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                values (gen_random_uuid(), 'ashworth', 'Ashworth', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                        'ACTIVE', now(), '2026.1')
                """).update();
        sql.sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.2', 2026, 2, '', 'build 7', now(), 'Olive', now())
                """).update();
        sql.sql("""
                insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, created_by_name, created_at,
                    started_at)
                values (:id, 'Spring', '2026.2', 'RUNNING', '{}', 4, 3600, 'Olive', now(), now())
                """).param("id", rollout).update();
        sql.sql("""
                insert into control.rollout_wave (rollout, number, share, error_budget, state) values (:id, 1, 100, 0, 'RUNNING')
                """).param("id", rollout).update();
        sql.sql("""
                insert into control.rollout_firm (rollout, tenant, wave, place) select :id, id, 1, 0 from control.tenant
                """).param("id", rollout).update();
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void aWaveIsWatchedAsLongAsItShallBe() {
        sql.sql("update control.rollout_firm set skipped = true").update();
        behind.round();
        assertThat(wave()).isEqualTo("SOAKING");
        assertThat(text(
                        "select (soak_until between now() + interval '50 minutes' and now() + interval '70 minutes')::text"
                                + " from control.rollout_wave"))
                .isEqualTo("true");
        ahead.round();
        assertThat(wave()).isEqualTo("SOAKING");

        sql.sql("update control.rollout_wave set soak_until = now() - interval '1 second'")
                .update();
        behind.round();
        assertThat(wave()).isEqualTo("FINISHED");
    }

    @Test
    void aQuietPeriodIsQuietUntilItsEnd() {
        sql.sql("""
                        insert into control.rollout_quiet (rollout, from_at, until_at)
                        select id, now() - interval '1 minute', now() + interval '1 hour' from control.rollout""").update();
        ahead.round();
        assertThat(text("select trouble from control.rollout")).isEqualTo(RolloutEngine.QUIET);
        behind.round();
        assertThat(text("select trouble from control.rollout")).isEqualTo(RolloutEngine.QUIET);
    }

    private String wave() {
        return text("select state from control.rollout_wave");
    }

    private String text(String question) {
        return sql.sql(question).query(String.class).single();
    }

    @Configuration(proxyBeanMethods = false)
    static class Ahead {

        @Bean
        @Primary
        Clock ahead() {
            return Clock.offset(Clock.systemUTC(), YEAR);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Behind {

        @Bean
        @Primary
        Clock behind() {
            return Clock.offset(Clock.systemUTC(), YEAR.negated());
        }
    }
}
