package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.control.schemas.DriftRounds;
import io.chancery.infra.migration.Fingerprints;
import io.chancery.infra.migration.ReferenceSchema;
import io.chancery.infra.migration.SchemaDifference;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.SchemaIsAhead;
import io.chancery.infra.tenancy.SchemaIsBehind;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a node finds out about the schemas of firms, and what it refuses to serve.
@FirmTest
class SchemasIntegrationTest {

    private static final Tenant CEDAR = firm("cedar", "00000000-0000-7000-8000-00000000ceda");
    private static final Tenant DOGWOOD = firm("dogwood", "00000000-0000-7000-8000-0000000d09d0");

    @Autowired
    ReferenceSchema reference;

    @Autowired
    Fingerprints fingerprints;

    @Autowired
    DriftRounds rounds;

    @Autowired
    SchemaFits fits;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcClient sql = FirmsDatabase.behindTheWall();

    @BeforeAll
    static void openTwoMore() {
        FirmsDatabase.open(CEDAR);
        FirmsDatabase.open(DOGWOOD);
    }

    @AfterEach
    void mend() {
        sql.sql("delete from %s.schema_contract".formatted(CEDAR.schema())).update();
        tell(
                CEDAR,
                "schema_floor = 0, schema_version = (select max(version::int) from %s.flyway_schema_history)"
                        .formatted(CEDAR.schema()));
    }

    @Test
    void twoFirmsThatTheMigrationsMadeAreAlike() {
        assertThat(differences(CEDAR)).isEmpty();
        assertThat(differences(DOGWOOD)).isEmpty();
        assertThat(reference.fingerprint(0).parts()).hasSizeGreaterThan(200);
        assertThat(sql.sql("select count(*) from pg_namespace where nspname = 'chancery_reference'")
                        .query(Integer.class)
                        .single())
                .as("what was made to compare with is gone")
                .isZero();
    }

    @Test
    void namesTableColumnAndWhatIsOtherThere() {
        for (var change : List.of(
                "alter table %s.client add column nickname text",
                "alter table %s.client alter column tax_id drop not null",
                "alter table %s.client alter column spelling set default 'x'",
                "drop index %s.client_number_is_unique",
                "create index sneaked_in on %s.matter (name)",
                "alter table %s.timekeeper drop constraint a_person_is_one_timekeeper_at_most",
                "grant truncate on %s.client to %1$s",
                "revoke delete on %s.matter from %1$s",
                "alter table %s.timekeeper disable trigger note_change")) {
            sql.sql(change.replace("%s", DOGWOOD.schema()).replace("%1$s", DOGWOOD.schema()))
                    .update();
        }
        assertThat(differences(DOGWOOD))
                .extracting(
                        difference -> "%s %s %s".formatted(difference.table(), difference.kind(), difference.name()))
                .containsExactlyInAnyOrder(
                        "client column nickname",
                        "client column tax_id",
                        "client column spelling",
                        "client index client_number_is_unique",
                        "client rights <firm>",
                        "matter index sneaked_in",
                        "matter rights <firm>",
                        "timekeeper constraint a_person_is_one_timekeeper_at_most",
                        "timekeeper index a_person_is_one_timekeeper_at_most",
                        "timekeeper trigger note_change");
        assertThat(differences(DOGWOOD))
                .filteredOn(difference -> difference.name().equals("tax_id"))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.expected()).isEqualTo("text not null");
                    assertThat(difference.found()).isEqualTo("text");
                });
        assertThat(differences(CEDAR)).as("the other firm").isEmpty();

        while (rounds.look() > 0) {
            // Until every firm was compared.
        }
        assertThat(found(DOGWOOD)).isEqualTo(10);
        assertThat(found(CEDAR)).isZero();
    }

    @Test
    void servesNoFirmWhoseSchemaIsBehindAndHealsACopyThatIsOutOfDate() {
        tell(CEDAR, "schema_version = 1");
        assertThatCode(() -> fits.require(CEDAR.id()))
                .as("the firm's own history wins over the registry's copy")
                .doesNotThrowAnyException();

        var rows = sql.sql("update %s.flyway_schema_history set success = false where version::int > 400"
                        .formatted(CEDAR.schema()))
                .update();
        assertThat(rows).isPositive();
        tell(CEDAR, "schema_version = 400");
        try {
            assertThatThrownBy(() -> work(CEDAR))
                    .isInstanceOf(SchemaIsBehind.class)
                    .hasMessageContaining("run migrate");
            assertThatCode(() -> work(DOGWOOD)).as("the other firm").doesNotThrowAnyException();
        } finally {
            sql.sql("update %s.flyway_schema_history set success = true".formatted(CEDAR.schema()))
                    .update();
        }
    }

    @Test
    void servesNoFirmWhoseSchemaIsAhead() {
        sql.sql("insert into %s.schema_contract (version, script, ran_at) values (9999, 'V9999__x.sql', now())"
                        .formatted(CEDAR.schema()))
                .update();
        tell(CEDAR, "schema_floor = 9999");
        assertThatThrownBy(() -> work(CEDAR))
                .isInstanceOf(SchemaIsAhead.class)
                .hasMessageContaining("replace this node");
        assertThatCode(() -> work(DOGWOOD)).as("the other firm").doesNotThrowAnyException();
    }

    private List<SchemaDifference> differences(Tenant firm) {
        return reference.fingerprint(0).differencesOf(fingerprints.of(firm.cell(), firm.schema()));
    }

    private int found(Tenant firm) {
        return sql.sql("select found from control.schema_drift where tenant = :id")
                .param("id", firm.id().value())
                .query(Integer.class)
                .single();
    }

    private void work(Tenant firm) {
        TenantContext.runAs(firm.id(), () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {}));
    }

    private void tell(Tenant firm, String set) {
        sql.sql("update control.tenant set %s where id = :id".formatted(set))
                .param("id", firm.id().value())
                .update();
        events.publishEvent(new RegistryChanged(0, firm.id(), ChangeKind.FIRM, Map.of()));
    }

    private static Tenant firm(String slug, String id) {
        return new Tenant(
                TenantId.of(id),
                slug,
                slug,
                slug + ".localhost",
                Cells.MAIN,
                "firm_" + slug,
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
    }
}
