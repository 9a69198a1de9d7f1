package io.chancery.console.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.care.DrillRow;
import io.chancery.control.care.SafetyRow;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportListViewTest extends ConsoleViewTest {

    private final UUID ashworth = Ids.next();
    private final UUID birchwood = Ids.next();

    @BeforeEach
    void openFirms() {
        open(ashworth, "ashworth", "Ashworth & Pell LLP");
        open(birchwood, "birchwood", "Birchwood Kane LLP");
    }

    @Test
    void namesThoseThatAreOverdueOrFailed() {
        exported(ashworth, "3 hours");
        run("update control.tenant set created_at = now() - interval '2 days' where id = :firm", birchwood);
        UI.getCurrent().navigate("exports");
        assertThat(listed(SafetyRow.class))
                .extracting(SafetyRow::firm, SafetyRow::overdue)
                .containsExactly(tuple("Birchwood Kane LLP", true), tuple("Ashworth & Pell LLP", false));

        run(
                "insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, failure, finished_at) "
                        + "values (gen_random_uuid(), :firm, 'EXPORT', 'Chancery', now(), 'FAILED', 'write-export', now())",
                birchwood);
        exported(birchwood, "3 hours");
        UI.getCurrent().navigate("firms");
        UI.getCurrent().navigate("exports", QueryParameters.of("trouble", "true"));
        assertThat(listed(SafetyRow.class))
                .extracting(SafetyRow::firm, SafetyRow::trouble)
                .contains(tuple("Birchwood Kane LLP", "write-export"));
    }

    @Test
    void waitsForTheFirstNightOfAFirmThatWasOpenedToday() {
        UI.getCurrent().navigate("exports");
        assertThat(listed(SafetyRow.class))
                .extracting(SafetyRow::firm, SafetyRow::overdue)
                .contains(tuple("Ashworth & Pell LLP", false), tuple("Birchwood Kane LLP", false));
    }

    @Test
    void exportsAFirmNowAndRestoresAnExportBesideIt() {
        exported(ashworth, "3 hours");
        UI.getCurrent().navigate("exports", QueryParameters.fromString("open=" + ashworth));
        assertThat(words()).anyMatch(word -> word.contains("2 MB") && word.contains("412 rows"));
        test(button("Restore beside")).click();
        test($(TextArea.class).last()).setValue("A client was deleted by mistake");
        test(button("Restore beside")).click();
        assertThat(asked("select kind || ' ' || (payload ->> 'by') from control.tenant_order where state = 'PENDING'"))
                .isEqualTo("RESTORE_EXPORT Olive");
        assertThat(words()).anyMatch(word -> word.startsWith("Something is being done for this firm."));
    }

    @Test
    void tellsWhyADrillFailedAndWhatAProvedOneMeasured() {
        exported(ashworth, "3 hours");
        drilled("null, null, 'The books are not what was exported: rows'");
        UI.getCurrent().navigate("drills");
        assertThat(listed(DrillRow.class))
                .extracting(DrillRow::hasFailed, DrillRow::trouble, DrillRow::rpo)
                .containsExactly(tuple(true, "The books are not what was exported: rows", Duration.ofHours(3)));

        run(
                "update control.drill set trouble = null, proved_at = now(), rto = interval '12.3 seconds' where tenant = :firm",
                ashworth);
        UI.getCurrent().navigate("firms");
        UI.getCurrent().navigate("drills");
        assertThat(listed(DrillRow.class))
                .extracting(DrillRow::hasFailed, DrillRow::rto)
                .containsExactly(tuple(false, Duration.ofMillis(12_300)));
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        exported(ashworth, "3 hours");
        signInAgain(Locale.US, OperatorRole.READ_ONLY);
        UI.getCurrent().navigate("exports", QueryParameters.fromString("open=" + ashworth));
        assertThat(words()).contains("At the second place").doesNotContain("Export now", "Restore beside");
    }

    @Test
    void readsGerman() {
        exported(ashworth, "3 hours");
        drilled("null, null, null");
        signInAgain(Locale.GERMANY, OperatorRole.values());
        UI.getCurrent().navigate("exports", QueryParameters.fromString("open=" + ashworth));
        assertThat(words()).contains("Am zweiten Ort").noneMatch(word -> word.startsWith("!"));
        UI.getCurrent().navigate("drills");
        assertThat(words()).noneMatch(word -> word.startsWith("!"));
    }

    private <T> List<T> listed(Class<T> row) {
        var grid = $(Grid.class).first();
        return IntStream.range(0, test(grid).size())
                .mapToObj(at -> row.cast(test(grid).getRow(at)))
                .toList();
    }

    private static void open(UUID id, String slug, String name) {
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

    private static void exported(UUID firm, String ago) {
        run("""
                with placed as (
                    insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, finished_at)
                    values (gen_random_uuid(), :firm, 'EXPORT', 'Chancery', now() - interval '%1$s', 'DONE', now()) returning id)
                insert into control.firm_export (id, tenant, release, schema_version, taken_at, written_at, bytes, rows, sha256, files,
                    verified_at)
                select id, :firm, '2026.1', 1, now() - interval '%1$s', now(), 2097152, 412, repeat('0', 64), 3, now() from placed
                """.formatted(ago), firm);
    }

    private void drilled(String result) {
        run("""
                with placed as (
                    insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at, state, finished_at)
                    values (gen_random_uuid(), :firm, 'DRILL', 'Chancery', now(), 'DONE', now()) returning id)
                insert into control.drill (id, tenant, export, begun_at, rpo, proved_at, rto, trouble)
                select placed.id, :firm, e.id, now(), interval '3 hours', %s from placed, control.firm_export e
                """.formatted(result.replaceFirst("null, null", "null::timestamptz, null::interval")), ashworth);
    }

    private static void run(String sql, UUID firm) {
        ControlDatabase.superuser().sql(sql).param("firm", firm).update();
    }

    private static String asked(String question) {
        return ControlDatabase.superuser().sql(question).query(String.class).single();
    }
}
