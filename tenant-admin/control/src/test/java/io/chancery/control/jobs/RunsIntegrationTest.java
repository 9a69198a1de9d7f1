package io.chancery.control.jobs;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.JOB_MEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.persistence.Ids;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RunsIntegrationTest {

    private static final Reason WHY = new Reason("Maintenance begins");
    private static final UUID ASHWORTH = Ids.next();
    private static final UUID BIRCHWOOD = Ids.next();

    private static Installation installation;
    private static Runs runs;
    private static RunDesk desk;

    @BeforeAll
    static void install() {
        installation = new Installation("runs");
        var console = installation.console();
        runs = console.getBean(Runs.class);
        desk = console.getBean(RunDesk.class);
        firm(ASHWORTH, "ashworth");
        firm(BIRCHWOOD, "birchwood");
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void signIn() {
        installation
                .superuser()
                .sql("truncate control.job_run_step, control.job_run, control.audit_entry")
                .update();
        allow(FLEET_READ, JOB_MEND);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @EnumSource(RunSort.class)
    void pagesInEveryOrder(RunSort sort) {
        for (int i = 0; i < 5; i++) {
            run(i % 2 == 0 ? ASHWORTH : BIRCHWOOD, RunState.values()[i], i);
        }
        var up = runs.page(RunFilter.NONE, sort, false, 0, 10);
        var down = runs.page(RunFilter.NONE, sort, true, 0, 10);
        assertThat(up).hasSize(5);
        assertThat(down).containsExactlyInAnyOrderElementsOf(up);
        assertThat(runs.page(RunFilter.NONE, sort, false, 2, 2)).isEqualTo(up.subList(2, 4));
    }

    @Test
    void narrowsByFirmAndState() {
        run(ASHWORTH, RunState.FAILED, 1);
        run(BIRCHWOOD, RunState.FAILED, 2);
        run(BIRCHWOOD, RunState.RUNNING, 3);
        var failed = new RunFilter("birch", Set.of(RunState.FAILED));
        assertThat(runs.page(failed, RunSort.STARTED, true, 0, 10))
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.firm()).isEqualTo("birchwood LLP");
                    assertThat(run.percent()).isEqualTo(20);
                });
        assertThat(runs.totals(RunFilter.NONE)).isEqualTo(new RunTotals(3, 1, 2));
        assertThat(runs.totals(new RunFilter("%", Set.of())).runs()).isZero();
    }

    @Test
    void asksOnceHoweverOftenTheClickIsSent() {
        var id = run(ASHWORTH, RunState.RUNNING, 1);
        var click = CommandId.next();
        desk.stop(click, id, WHY);
        desk.stop(click, id, WHY);
        assertThat(runs.run(id))
                .hasValueSatisfying(run -> assertThat(run.stopAsked()).isTrue());
        assertThat(audited("job.stop-asked")).isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotFitTheState() {
        var done = run(ASHWORTH, RunState.DONE, 1);
        var running = run(BIRCHWOOD, RunState.RUNNING, 2);
        assertThatThrownBy(() -> desk.stop(CommandId.next(), done, WHY)).isInstanceOf(RunIsOver.class);
        assertThatThrownBy(() -> desk.retry(CommandId.next(), done, WHY)).isInstanceOf(RunWasNotGivenUp.class);
        assertThatThrownBy(() -> desk.retry(CommandId.next(), running, WHY)).isInstanceOf(RunWasNotGivenUp.class);
        assertThat(audited("job.retried")).isZero();
    }

    @Test
    void aRetryTakesAnOldWishToStopBack() {
        var id = run(ASHWORTH, RunState.RUNNING, 1);
        desk.stop(CommandId.next(), id, WHY);
        installation
                .superuser()
                .sql("update control.job_run set state = 'STOPPED'")
                .update();
        desk.retry(CommandId.next(), id, new Reason("It may go on"));
        assertThat(installation
                        .superuser()
                        .sql(
                                "select count(*) from control.job_run where stop_requested_at is null and retry_requested_at is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void asksForPermission() {
        var id = run(ASHWORTH, RunState.RUNNING, 1);
        allow(FLEET_READ);
        assertThatThrownBy(() -> desk.stop(CommandId.next(), id, WHY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.retry(CommandId.next(), id, WHY)).isInstanceOf(AccessDeniedException.class);
        allow(JOB_MEND);
        assertThatThrownBy(() -> runs.run(id)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> runs.history(id, 10)).isInstanceOf(AccessDeniedException.class);
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }

    private static int audited(String action) {
        return installation
                .superuser()
                .sql("select count(*) from control.audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private static void firm(UUID id, String slug) {
        installation.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, :slug, :slug || ' LLP', :slug || '.localhost', 'main', 'firm_' || :slug, 'US', 'en-US', 'ACTIVE',
                        now())
                """).param("id", id).param("slug", slug).update();
    }

    private static RunId run(UUID firm, RunState state, int minutes) {
        var id = new RunId(Ids.next());
        installation
                .superuser()
                .sql("""
                insert into control.job_run (id, tenant, kind, subject, state, done, total, attempts, node, message, started_at,
                                             updated_at, finished_at)
                values (:id, :firm, 'ebilling.import', 'x', :state, :minutes * 10, 100, 1, 'node-1', '',
                        now() - make_interval(mins => :minutes), now(), case when :over then now() end)
                """)
                .param("id", id.value())
                .param("firm", firm)
                .param("state", state.name())
                .param("minutes", minutes)
                .param("over", state.isOver())
                .update();
        return id;
    }
}
