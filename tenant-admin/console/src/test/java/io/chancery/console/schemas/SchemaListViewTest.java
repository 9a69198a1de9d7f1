package io.chancery.console.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchemaListViewTest extends ConsoleViewTest {

    private final UUID ashworth = Ids.next();
    private final UUID birchwood = Ids.next();

    @BeforeEach
    void twoFirmsAndANode() {
        ControlDatabase.superuser()
                .sql("truncate control.node, control.schema_drift")
                .update();
        firm(ashworth, "ashworth", 501, 0);
        firm(birchwood, "birchwood", 501, 0);
        node("node-1", 501);
        ControlDatabase.superuser()
                .sql("""
                insert into control.schema_drift (tenant, checked_at, schema_version, build, found, differences)
                values (:ashworth, now(), 501, '7', 0, '[]'),
                       (:birchwood, now(), 501, '7', 1,
                        '[{"table":"client","kind":"column","name":"tax_id","expected":"text not null","found":"text"}]')
                """)
                .param("ashworth", ashworth)
                .param("birchwood", birchwood)
                .update();
    }

    @Test
    void namesFirmTableAndColumnThatDrifted() {
        show(birchwood);
        assertThat(words()).contains("Drifted", "client.tax_id (column)", "text not null", "text", "birchwood");
        show(ashworth);
        assertThat(words()).contains("As it is made");
    }

    @Test
    void namesTheFirmsThatNodesRefuse() {
        node("node-2", 502);
        show(ashworth);
        assertThat(words()).contains("Behind").anyMatch(word -> word.startsWith("Its schema is behind the build of 1"));
        ControlDatabase.superuser().sql("truncate control.node").update();
        ControlDatabase.superuser()
                .sql("update control.tenant set schema_floor = 501, schema_version = 600")
                .update();
        node("node-1", 500);
        show(ashworth);
        assertThat(words())
                .contains("Ahead")
                .anyMatch(word -> word.startsWith("Its schema is ahead of the build of 1"));
    }

    @Test
    void asksForAComparisonOnce() {
        signInAgain(Locale.GERMANY, OperatorRole.OPERATOR);
        show(ashworth);
        test(button("Jetzt vergleichen")).click();
        assertThat(ControlDatabase.superuser()
                        .sql("select count(*) from control.schema_drift where requested_at > checked_at")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(words()).contains("Angefordert").noneMatch(word -> word.startsWith("!"));
    }

    private static void show(UUID firm) {
        UI.getCurrent().navigate("jobs");
        UI.getCurrent().navigate("schemas", QueryParameters.fromString("open=" + firm));
    }

    private static void firm(UUID id, String slug, int version, int floor) {
        ControlDatabase.superuser()
                .sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at,
                    schema_version, schema_floor)
                values (:id, :slug, :slug, :slug || '.localhost', 'main', 'firm_' || :slug, 'US', 'en-US', 'ACTIVE', now(),
                    :version, :floor)
                """)
                .param("id", id)
                .param("slug", slug)
                .param("version", version)
                .param("floor", floor)
                .update();
    }

    private static void node(String name, int version) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                        values (:name, '7', :version, '{}', now(), now())
                        """)
                .param("name", name)
                .param("version", version)
                .update();
    }
}
