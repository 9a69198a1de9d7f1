package io.chancery.console.releases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RehearsalListViewTest extends ConsoleViewTest {

    private final UUID firm = Ids.next();

    @BeforeEach
    void aFirmWhoseRehearsalFailed() {
        ControlDatabase.superuser()
                .sql("truncate control.release, control.node, control.rehearsal_round, control.rehearsal_exception")
                .update();
        ControlDatabase.superuser().sql("""
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
        ControlDatabase.superuser().sql("""
                insert into control.node (name, build, schema_version, releases, started_at, seen_at)
                values ('node-1', '7', 501, '{2026.2}', now(), now())
                """).update();
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).param("id", firm).update();
        ControlDatabase.superuser().sql("""
                insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, build, scheduled_at, started_at,
                    finished_at, failure, trouble, requested_by_name, requested_at)
                values (gen_random_uuid(), :id, '2026.1', '2026.2', true, 'FAILED', '7', now(), now(), now(), 'rehearse-gate:receivables',
                    'Gate receivables is shut: was 10, is 11', 'Olive', now())
                """).param("id", firm).update();
    }

    @Test
    void saysWhichFirmFailedAndWhy() {
        open();
        assertThat(words())
                .contains(
                        "Ashworth & Pell LLP",
                        "Failed",
                        "Rehearsal: prove what clients owe",
                        "Gate receivables is shut: was 10, is 11",
                        "All steps");
    }

    @Test
    void asksASecondPersonToLeaveItOut() {
        open();
        choose("Leave it out");
        test($(TextArea.class).first()).setValue("It leaves us");
        test(button("Leave it out")).click();
        assertThat(words()).contains("Olive asked to leave it out: It leaves us");

        ControlDatabase.superuser()
                .sql("update control.rehearsal_exception set asked_by = gen_random_uuid()")
                .update();
        test(button("Agree")).click();
        test($(TextArea.class).first()).setValue("So be it");
        test(button("Agree")).click();
        assertThat(words()).contains("Left out", "Olive agreed.");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLookAndSpeaksGerman() {
        signInAgain(Locale.GERMANY, OperatorRole.SUPPORT);
        open();
        assertThat(words())
                .contains("Misslungen", "Proben")
                .doesNotContain("Ausnehmen")
                .noneMatch(word -> word.startsWith("!"));
    }

    private void open() {
        UI.getCurrent().navigate("rehearsals", QueryParameters.fromString("open=2026.2/" + firm));
    }

    private void choose(String verb) {
        var item = descend(UI.getCurrent())
                .filter(MenuItem.class::isInstance)
                .map(MenuItem.class::cast)
                .flatMap(menu -> menu.getSubMenu().getItems().stream())
                .filter(menu -> menu.getText().equals(verb))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
