package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.releases.CarriedGate;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// An upgrade that a rollout ordered keeps to the gates with which the rollout was planned.
class ChosenGatesIntegrationTest extends UpgradedFirm {

    private final UUID rollout = UUID.randomUUID();

    @Autowired
    private Gates gates;

    @Test
    void measuresNothingThatThePlanLeavesOut() {
        var id = orderWith("('lists', false, false), ('access', false, true)");
        ends(id, UpgradeState.SOAKING);
        works();
        assertThat(release()).isEqualTo("2026.2");
        assertThat(gatesOf(id))
                .contains("gate:access", "rehearse-gate:access", "gate:rows", "gate:receivables")
                .doesNotContain("gate:lists", "rehearse-gate:lists");
    }

    @Test
    void measuresWhatThisBuildRequiresEvenWhenItWasLeftOutOnce() {
        var id = orderWith("('rows', false, false)");
        ends(id, UpgradeState.SOAKING);
        assertThat(gatesOf(id)).contains("gate:rows", "gate:lists");
    }

    @Test
    void waitsForAPersonBeforeTheFirmIsTouchedWhenAGateIsGone() {
        var id = orderWith("('trial-balance', false, true)");
        ends(id, UpgradeState.PAUSED);
        works();
        assertThat(release()).isEqualTo("2026.1");
        assertThat(one("select failure || ': ' || trouble from control.upgrade where id = :id", id))
                .isEqualTo("checks: The rollout counts on gates that this build has not: trial-balance");
        assertThat(one("select (held_at is null)::text from control.upgrade where id = :id", id))
                .isEqualTo("true");
    }

    /// A node of a newer build began it, and died.
    @Test
    void waitsForAPersonWhenTheGateIsGoneInTheMiddle() {
        var id = orderWith("('trial-balance', false, true)");
        SUPERUSER.sql("""
                insert into control.upgrade_step (upgrade, name, ordinal, state, finished_at) values (:id, 'checks', 0, 'DONE', now())
                """).param("id", id.value()).update();
        ends(id, UpgradeState.PAUSED);
        assertThat(one("select failure from control.upgrade where id = :id", id))
                .isEqualTo("rehearse-gate:trial-balance");
        assertThat(release()).isEqualTo("2026.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollouts", "rollouts_de"})
    void eachGateSaysInTheConsoleWhatItProves(String texts) throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(
                Path.of("../tenant-admin/console/src/main/resources/texts", texts + ".properties"))) {
            words.load(file);
        }
        assertThat(gates.carried())
                .extracting(CarriedGate::name)
                .filteredOn(name -> !name.equals("breakable"))
                .allSatisfy(name ->
                        assertThat(words).containsKeys("rollouts.gate." + name, "rollouts.gate." + name + ".proves"));
    }

    /// @param gates rows of name, required, holds
    private UpgradeId orderWith(String gates) {
        SUPERUSER.sql("""
                insert into control.rollout (id, name, release, state, segment, parallelism, soak_seconds, created_by_name, created_at,
                    started_at, finished_at)
                values (:id, 'Spring', '2026.2', 'FINISHED', '{}', 4, 0, 'Olive', now(), now(), now())
                """).param("id", rollout).update();
        SUPERUSER.sql("""
                insert into control.rollout_gate (rollout, gate, required, holds)
                select :id, g.* from (values %s) g
                """.formatted(gates)).param("id", rollout).update();
        var wanted = NewUpgrade.real(firm, NEXT, Instant.now().minusSeconds(1), "Spring");
        return inControl(() -> desk.order(wanted.inWave(new NewUpgrade.Wave(rollout, 1))));
    }

    private static List<String> gatesOf(UpgradeId id) {
        return SUPERUSER
                .sql("select name from control.upgrade_step where upgrade = :id and name like '%gate:%'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private static String one(String question, UpgradeId id) {
        return SUPERUSER
                .sql(question)
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
