package io.chancery.console.care;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotSectionViewTest extends ConsoleViewTest {

    private static final String COUNTED = """
            {"countedAt": "%s", "newestNow": "2026-11-29T10:00:00Z", "newestThen": "2026-11-28T10:00:00Z",
             "lines": [{"what": "time-entries", "lost": 41, "sums": {"EUR": 3220.00}, "changed": 0, "again": 0},
                       {"what": "clients", "lost": 0, "sums": {}, "changed": 0, "again": 2}],
             "tables": [{"name": "work_item", "now": 51, "then": 10}]}
            """;

    private final UUID firm = Ids.next();
    private final UUID snapshot = Ids.next();

    @BeforeEach
    void openAshworth() {
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'ACTIVE', now())
                """).param("id", firm).update();
    }

    @Test
    void takesASnapshotWithAReason() {
        show();
        assertThat(words()).anyMatch(word -> word.startsWith("There is no snapshot of this firm."));
        test(button("Take a snapshot")).click();
        test($(TextArea.class).first()).setValue("Before the import");
        test(button("Take a snapshot")).click();
        assertThat(asked("select kind || ' ' || reason || ' ' || (payload ->> 'by') from control.tenant_order"))
                .isEqualTo("SNAPSHOT Before the import Olive");
        assertThat(words()).contains("ordered a snapshot");
    }

    @Test
    void saysWhatWouldBeLost() {
        taken();
        counted("now()");
        show();
        assertThat(words())
                .contains("41 time entries (EUR\u00a03,220.00) would be lost", "2 clients would be there again")
                .anyMatch(word -> word.contains("12 MB") && word.contains("release 2026.1"));
    }

    @Test
    void asksForACountBeforeAnybodyCanAsk() {
        taken();
        counted("now() - interval '2 hours'");
        show();
        askToPutBack();
        assertThat(count("control.care_request")).isZero();
    }

    @Test
    void leavesTheDecisionToSomebodyElse() {
        taken();
        counted("now()");
        show();
        askToPutBack();
        assertThat(words()).anyMatch(word -> word.startsWith("Olive asks to put the firm back"));
        assertThat(words()).doesNotContain("Approve");

        ControlDatabase.superuser()
                .sql("update control.care_request set asked_by = gen_random_uuid(), asked_by_name = 'Paul'")
                .update();
        show();
        test(button("Approve")).click();
        test($(TextArea.class).last()).setValue("Agreed");
        test($(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Type ashworth to confirm")
                        .last())
                .setValue("ashworth");
        test(button("Approve")).click();
        assertThat(
                        asked(
                                "select kind || ' ' || (payload ->> 'schema') || ' ' || (payload ->> 'askedBy') from control.tenant_order"))
                .isEqualTo("PUT_BACK snapshot_1 Paul");
        assertThat(
                        asked(
                                "select after ->> 'lost.time-entries' from control.audit_entry where action = 'firm.put-back-approved'"))
                .isEqualTo("41");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        taken();
        signInAgain(Locale.US, OperatorRole.READ_ONLY);
        show();
        assertThat(words()).contains("Snapshots").doesNotContain("Take a snapshot", "Drop", "Compare with now");
    }

    @Test
    void readsGerman() {
        taken();
        counted("now()");
        signInAgain(Locale.GERMANY, OperatorRole.values());
        show();
        assertThat(words())
                .contains("41 Zeiteinträge (EUR\u00a03.220,00) gingen verloren")
                .noneMatch(word -> word.startsWith("!"));
    }

    private void askToPutBack() {
        test(button("Put back")).click();
        test($(TextArea.class).last()).setValue("The import went wrong");
        test(button("Put back")).click();
    }

    private void show() {
        UI.getCurrent().navigate("firms");
        UI.getCurrent().navigate("firms/" + firm);
    }

    private void taken() {
        ControlDatabase.superuser().sql("delete from control.care_request").update();
        ControlDatabase.superuser().sql("delete from control.snapshot").update();
        ControlDatabase.superuser()
                .sql("""
                insert into control.snapshot (id, tenant, schema_name, origin, release, schema_version, taken_at, bytes, whole_at,
                    keep_until, reason, taken_by)
                values (:id, :tenant, 'snapshot_1', 'DECIDED', '2026.1', 1, now() - interval '3 hours', 12582912, now(),
                    now() + interval '30 days', 'Before the import', 'Olive')
                """)
                .param("id", snapshot)
                .param("tenant", firm)
                .update();
    }

    private void counted(String when) {
        var at = asked("select to_char((%s) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')".formatted(when));
        ControlDatabase.superuser()
                .sql("update control.snapshot set comparison = :comparison::jsonb where id = :id")
                .param("comparison", COUNTED.formatted(at))
                .param("id", snapshot)
                .update();
    }

    private static String asked(String question) {
        return ControlDatabase.superuser().sql(question).query(String.class).single();
    }

    private static int count(String table) {
        return ControlDatabase.superuser()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
