package io.chancery.console.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobListViewTest extends ConsoleViewTest {

    private final UUID ashworth = Ids.next();
    private final UUID birchwood = Ids.next();
    private final UUID running = Ids.next();
    private final UUID failed = Ids.next();

    @BeforeEach
    void work() {
        firm(ashworth, "ashworth", "Ashworth & Pell LLP");
        firm(birchwood, "birchwood", "Birchwood Solicitors");
        run(running, ashworth, "RUNNING", "now() - interval '75 seconds'", "null", "''");
        run(failed, birchwood, "FAILED", "now() - interval '2 hours'", "now()", "'IllegalStateException'");
        ControlDatabase.superuser().sql("""
                insert into control.job_run_step (run, at, state, node, attempts, message)
                values (:run, now() - interval '2 hours', 'RUNNING', 'node-1', 1, ''),
                       (:run, now() - interval '1 hour', 'RUNNING', 'node-2', 2, ''),
                       (:run, now(), 'FAILED', 'node-2', 8, 'IllegalStateException')
                """).param("run", failed).update();
    }

    @Test
    void showsTheRunsOfAllFirmsAndWhatBecameOfOne() {
        show("jobs?open=" + failed);
        assertThat(words())
                .contains(
                        "Jobs",
                        "LEDES import",
                        "Birchwood Solicitors",
                        "Failed",
                        "began",
                        "went on, attempt 2",
                        "gave it up",
                        "node-1");
    }

    @Test
    void stopsOnlyWithAReasonAndWritesItDown() {
        show("jobs?open=" + running);
        openMenu("Stop");
        assertThat(button("Stop").isEnabled()).isFalse();
        test($(TextArea.class).first()).setValue("Maintenance begins");
        test(button("Stop")).click();

        assertThat(one("select stop_requested_by from control.job_run where id = :run", running))
                .isEqualTo("Olive");
        assertThat(one("select reason from control.audit_entry where subject_id = :run", running))
                .isEqualTo("Maintenance begins");
        assertThat(words()).contains("Stopping", "asked the work to stop");
    }

    @Test
    void hasWorkTriedAgainThatWasGivenUp() {
        show("jobs?open=" + failed);
        test(button("Try again")).click();
        test($(TextArea.class).first()).setValue("The disk is larger now");
        test(button("Try again")).click();

        assertThat(one("select retry_requested_at::text from control.job_run where id = :run", failed))
                .isNotBlank();
        assertThat(words()).contains("had the work tried again");
    }

    @Test
    void movesWithTheWork() {
        show("jobs?open=" + running);
        ControlDatabase.superuser()
                .sql("update control.job_run set state = 'DONE', finished_at = now(), message = '12'")
                .update();
        ControlDatabase.superuser()
                .sql("insert into control.change_log (at, tenant, kind) values (now(), :tenant, 'JOB')")
                .param("tenant", ashworth)
                .update();
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            // What a real page would be pushed.
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words()).contains("Done", "12 lines taken in");
        });
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        signInAgain(Locale.US, OperatorRole.SUPPORT);
        show("jobs?open=" + failed);
        assertThat(words()).contains("Failed").doesNotContain("Try again");
    }

    @Test
    void readsGermanAndSaysSoOfAnUnknownRun() {
        signInAgain(Locale.GERMANY, OperatorRole.values());
        show("jobs?open=" + Ids.next());
        assertThat(words()).contains("Dieser Lauf ist hier nicht bekannt.").noneMatch(word -> word.startsWith("!"));
    }

    private static void show(String address) {
        var parts = address.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts[1]));
    }

    private static String one(String sql, UUID run) {
        return ControlDatabase.superuser()
                .sql(sql)
                .param("run", run)
                .query(String.class)
                .single();
    }

    private void openMenu(String text) {
        var item = descend(UI.getCurrent())
                .filter(MenuItem.class::isInstance)
                .map(MenuItem.class::cast)
                .flatMap(menu -> menu.getSubMenu().getItems().stream())
                .filter(menu -> menu.getText().equals(text))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void firm(UUID id, String slug, String name) {
        ControlDatabase.superuser()
                .sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, :slug, :name, :slug || '.localhost', 'main', 'firm_' || :slug, 'US', 'en-US', 'ACTIVE', now())
                """)
                .param("id", id)
                .param("slug", slug)
                .param("name", name)
                .update();
    }

    private static void run(UUID id, UUID firm, String state, String begun, String ended, String message) {
        ControlDatabase.superuser()
                .sql("""
                insert into control.job_run (id, tenant, kind, subject, state, done, total, attempts, node, message, started_at,
                                             updated_at, finished_at)
                values (:id, :firm, 'ebilling.import', 'x', :state, 450, 1000, 1, 'node-1', %s, %s, now(), %s)
                """.formatted(message, begun, ended))
                .param("id", id)
                .param("firm", firm)
                .param("state", state)
                .update();
    }
}
