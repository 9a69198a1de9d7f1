package io.chancery.console.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.releases.NobodyCarriesRelease;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReleaseListViewTest extends ConsoleViewTest {

    @BeforeEach
    void register() {
        ControlDatabase.superuser()
                .sql("truncate control.release, control.node, control.rehearsal_round, control.rehearsal_exception")
                .update();
        release("2026.1", "[]", true);
        release("2026.2", "[2026.1]", false);
        node("node-1", "2026.1,2026.2", "0 seconds");
        node("node-2", "2026.1", "10 minutes");
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (gen_random_uuid(), 'ashworth', 'Ashworth', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).update();
    }

    @Test
    void saysWhatAReleaseBringsToWhomAndWhichNodesCarryIt() {
        show("2026.2");
        assertThat(words())
                .contains(
                        "Not offered",
                        "Billing, Germany: Checks tax. (Section 14)",
                        "Firms come from: 2026.1",
                        "Required by a rule")
                .anyMatch(word -> word.startsWith("node-1: build 7"))
                .noneMatch(word -> word.startsWith("node-2"));
        show("2026.1");
        assertThat(words()).anyMatch(word -> word.startsWith("node-2: silent since"));
    }

    @Test
    void rehearsesWithAllFirmsBeforeItOffers() {
        show("2026.2");
        assertThat($(Button.class).withText("Offer it to firms").exists()).isFalse();
        test(button("Rehearse all firms")).click();
        assertThat(words()).contains("0 of 1 firms are ready; the others have their turn.");
        assertThat(one("select state from control.rehearsal_round where release = '2026.2'"))
                .isEqualTo("RUNNING");
        rehearse();
        show("2026.1");
        show("2026.2");
        assertThat(words()).contains("The one firm that may come passed or was left out. It can be offered.");
        assertThat(button("Offer it to firms").isEnabled()).isTrue();
    }

    @Test
    void offersOnceWithAReasonAndTakesTheOfferBack() {
        rehearse();
        show("2026.2");
        test(button("Offer it to firms")).click();
        assertThat(button("Offer it to firms").isEnabled()).isFalse();
        test($(TextArea.class).first()).setValue("Rehearsed with all firms");
        test(button("Offer it to firms")).click();
        assertThat(words()).contains("Offered").doesNotContain("Not offered");
        assertThat(one("select offered_by from control.release where number = '2026.2'"))
                .isEqualTo("Olive");
        assertThat(one("select reason from control.audit_entry where action = 'release.offered'"))
                .isEqualTo("Rehearsed with all firms");
    }

    @Test
    void refusesToOfferWhatNobodyCarries() {
        rehearse();
        show("2026.2");
        ControlDatabase.superuser().sql("truncate control.node").update();
        test(button("Offer it to firms")).click();
        test($(TextArea.class).first()).setValue("In good hope");
        assertThatThrownBy(() -> test(button("Offer it to firms")).click()).isInstanceOf(NobodyCarriesRelease.class);
        assertThat(one("select count(*)::text from control.release where number = '2026.2' and offered_at is null"))
                .isEqualTo("1");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        show("2026.2");
        assertThat(words())
                .contains("Nicht angeboten", "Abrechnung, Deutschland: Prüft die Steuer. (Section 14)")
                .doesNotContain("Kanzleien anbieten")
                .noneMatch(word -> word.startsWith("!"));
    }

    private static void rehearse() {
        ControlDatabase.superuser().sql("""
                insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, build, scheduled_at, started_at,
                    finished_at, requested_by_name, requested_at)
                select gen_random_uuid(), id, '2026.1', '2026.2', true, 'DONE', '7', now(), now(), now(), 'Olive', now()
                  from control.tenant
                """).update();
    }

    private static void show(String number) {
        UI.getCurrent().navigate("releases", QueryParameters.fromString("open=" + number));
    }

    private static String one(String sql) {
        return ControlDatabase.superuser().sql(sql).query(String.class).single();
    }

    private static void release(String number, String from, boolean offered) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                        values (:number, 2026, split_part(:number, '.', 2)::int, :manifest, 'build 7', now(), %s)
                        """.formatted(offered ? "'build 7', now()" : "null, null"))
                .param("number", number)
                .param("manifest", """
                        number: %s
                        upgradeable-from: %s
                        risk: low
                        features: []
                        data-steps: []
                        rule-packs: []
                        items:
                          - {kind: regulatory, for: billing, source: Section 14, country: DE, en: Checks tax., de: Prüft die Steuer.}
                        """.formatted(number, from))
                .update();
    }

    private static void node(String name, String releases, String silentFor) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                        values (:name, '7', 501, string_to_array(:releases, ','), now(), now() - :silent::interval)
                        """)
                .param("name", name)
                .param("releases", releases)
                .param("silent", silentFor)
                .update();
    }
}
