package io.chancery.console.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.tenants.FleetRow;
import io.chancery.infra.persistence.Ids;
import io.chancery.themes.field.ListChoice;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpgradeListViewTest extends ConsoleViewTest {

    private final UUID firm = Ids.next();
    private final UUID upgrade = Ids.next();

    @BeforeEach
    void openAFirm() {
        ControlDatabase.superuser().sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                        values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                            'ACTIVE', now())
                        """).param("id", firm).update();
        ControlDatabase.superuser().sql("""
                        insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                        values ('2026.2', 2026, 2, '', 'node', now(), 'Olive', now())
                        on conflict (number) do update set offered_by = excluded.offered_by, offered_at = excluded.offered_at
                        """).update();
    }

    @Test
    void showsTheStepsWithTimesAndLogsAsTheyGo() {
        upgrade("RUNNING");
        show("upgrades?open=" + upgrade);
        assertThat(words()).contains("Upgrades", "Ashworth & Pell LLP", "2026.1 to 2026.2", "Under way on node-1.");

        ControlDatabase.superuser().sql("""
                        insert into control.upgrade_step (upgrade, name, ordinal, state, attempts, started_at, finished_at, log)
                        values (:id, 'data:timekeepers.initials', 1, 'DONE', 2, now() - interval '2 seconds', now(),
                                array['2026-11-29T08:00:00Z|rows-changed|17']),
                               (:id, 'gate:receivables', 2, 'RUNNING', 1, now(), null, '{}')
                        """).param("id", upgrade).update();
        tell();
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words())
                    .contains(
                            "Change timekeepers.initials",
                            "2.0 s",
                            "Attempt 2: it went on after an interruption. 17 rows changed.",
                            "Prove what clients owe",
                            "running");
        });
    }

    @Test
    void ordersAnUpgradeToWhatIsOffered() {
        show("upgrades");
        test(button("Order an upgrade")).click();
        @SuppressWarnings("unchecked")
        ComboBox<FleetRow> firms = $(ComboBox.class).first();
        firms.setValue(firms.getGenericDataView().getItems().findFirst().orElseThrow());
        @SuppressWarnings("unchecked")
        ListChoice<ReleaseNumber> releases = $(ListChoice.class).last();
        releases.setValue(ReleaseNumber.of("2026.2"));
        test($(TextArea.class).first()).setValue("They asked for initials");
        test($(Button.class).withText("Order an upgrade").last()).click();
        assertThat(one("select state from control.upgrade where tenant = :id", firm))
                .isEqualTo("SCHEDULED");
        assertThat(one("select action from control.audit_entry where subject_id = :id", firm))
                .isEqualTo("upgrade.ordered");
    }

    @Test
    void asksForADecisionWhenNobodyCanTell() {
        upgrade("PAUSED");
        show("upgrades?open=" + upgrade);
        assertThat(words()).contains("Waits for you").anyMatch(word -> word.contains("could not tell"));
        test(button("Go on")).click();
        test($(TextArea.class).first()).setValue("The disk answers again");
        test(button("Go on")).click();
        assertThat(one("select state from control.upgrade where id = :id", upgrade))
                .isEqualTo("SCHEDULED");
    }

    @Test
    void leadsToTheRolloutThatOrderedIt() {
        upgrade("PUT_BACK");
        ControlDatabase.superuser()
                .sql("update control.upgrade set rollout = :id, reason = 'Spring' where id = :id")
                .param("id", upgrade)
                .update();
        show("upgrades?open=" + upgrade);
        assertThat(words()).contains("Ordered by the rollout", "Spring").doesNotContain("Ordered by Olive");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains("rollouts/" + upgrade);
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        upgrade("PAUSED");
        signInAgain(Locale.US, OperatorRole.SUPPORT);
        show("upgrades?open=" + upgrade);
        assertThat(words()).contains("Waits for you").doesNotContain("Go on", "Order an upgrade");
    }

    @Test
    void readsGerman() {
        upgrade("PUT_BACK");
        signInAgain(Locale.GERMANY, OperatorRole.values());
        show("upgrades?open=" + upgrade);
        assertThat(words()).contains("Umstellungen", "Zurückgestellt").noneMatch(word -> word.startsWith("!"));
    }

    private void upgrade(String state) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at,
                            requested_by_name, requested_at, taken_by, lease_until, started_at, finished_at, failure)
                        values (:id, :tenant, '2026.1', '2026.2', false, :state, now(), 'Olive', now(), 'node-1', now(), now(),
                            case when :state = 'PUT_BACK' then now() end, 'gate:receivables')
                        """)
                .param("id", upgrade)
                .param("tenant", firm)
                .param("state", state)
                .update();
    }

    private void tell() {
        ControlDatabase.superuser()
                .sql("insert into control.change_log (at, tenant, kind) values (now(), :tenant, 'UPGRADE')")
                .param("tenant", firm)
                .update();
    }

    private void show(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private static String one(String question, UUID id) {
        return ControlDatabase.superuser()
                .sql(question)
                .param("id", id)
                .query(String.class)
                .single();
    }
}
