package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.infra.persistence.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What a rollout plans for a firm, its people hear of; nothing begins before the rollout lets the firm go.
class PlannedByRolloutIntegrationTest extends UpgradedFirm {

    @Autowired
    private WarningTelling telling;

    @BeforeEach
    void anAdministrator() {
        UUID ada = Ids.next();
        SUPERUSER.sql("""
                        insert into %1$s.person (id, email, name, password_hash, locale, created_at, version)
                        values (:id, 'ada@dunmore.example', 'Ada', 'none', 'en-US', now(), 0)
                        """.formatted(schema)).param("id", ada).update();
        SUPERUSER
                .sql("insert into %s.person_role (person, role) values (:id, 'FIRM_ADMIN')".formatted(schema))
                .param("id", ada)
                .update();
    }

    @Test
    void peopleHearOfItAndOfAnotherMomentAgain() {
        var id = planned(Duration.ofHours(24));
        telling.tellAll();
        telling.tellAll();
        assertThat(letters()).isEqualTo("1");
        inControl(() -> {
            desk.planAnew(id, firm, Instant.now().plus(Duration.ofMinutes(50)));
            return id;
        });
        telling.tellAll();
        assertThat(letters()).isEqualTo("2");
    }

    @Test
    void beginsWhenItsMomentHasComeAndTheRolloutLetsItGo() {
        var id = planned(Duration.ofMinutes(-1));
        worker.workOne();
        assertThat(state(id)).isEqualTo(UpgradeState.SCHEDULED);
        inControl(() -> {
            desk.letGo(id, firm);
            return id;
        });
        ends(id, UpgradeState.SOAKING);
        works();
        assertThat(release()).isEqualTo("2026.2");
    }

    private UpgradeId planned(Duration ahead) {
        return inControl(
                () -> desk.plan(NewUpgrade.real(firm, NEXT, Instant.now().plus(ahead), "Spring")
                        .inWave(new NewUpgrade.Wave(UUID.randomUUID(), 1))));
    }

    private String letters() {
        return inFirm("select count(*)::text from outbox where recipient = 'ada@dunmore.example'");
    }
}
