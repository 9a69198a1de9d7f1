package io.chancery.control.support;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static io.chancery.control.operators.OperatorPermission.SUPPORT_ASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.orders.Reason;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SupportAccessIntegrationTest {

    private static final Reason WHY = new Reason("Invoice 2026-0007 prints without its tax.");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final LinkHash LINK = new LinkHash("ab".repeat(32));
    private static final LinkHash OTHER_LINK = new LinkHash("cd".repeat(32));
    private static final String ADA = "Ada Marsh";

    private static Installation installation;
    private static SupportDesk desk;
    private static FirmSupport firms;

    private final TenantId ashworth = new TenantId(Ids.next());
    private final TenantId birchwood = new TenantId(Ids.next());

    @BeforeAll
    static void install() {
        installation = new Installation("support");
        desk = installation.console().getBean(SupportDesk.class);
        firms = installation.node().getBean(FirmSupport.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void openFirms() {
        installation
                .superuser()
                .sql("truncate control.support_access, control.tenant cascade")
                .update();
        enter(ashworth, "ashworth");
        enter(birchwood, "birchwood");
        allow(SUPPORT_ASK, FLEET_READ);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsAFirmWhatIsAskedOfItAndNothingElse() {
        var id = ask();

        assertThat(at(ashworth, () -> firms.newest(9))).singleElement().satisfies(access -> {
            assertThat(access.id()).isEqualTo(id);
            assertThat(access.operatorName()).isEqualTo("Olive");
            assertThat(access.reason()).isEqualTo(WHY.value());
            assertThat(access.asked()).isEqualTo(HOUR);
        });
        assertThat(at(birchwood, () -> firms.newest(9))).isEmpty();
        assertThat(at(birchwood, () -> firms.find(id))).isEmpty();
        assertThat(firms.unsettled(birchwood)).isEmpty();
        assertThat(desk.find(id)).isPresent();
    }

    /// The wall of the database, whatever the code says.
    @Test
    void isNothingToANodeThatNamesNoFirm() {
        ask();
        var node = installation.as(installation.database().app());
        assertThat(node.sql("select count(*) from control.support_access")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(node.sql("update control.support_access set state = 'ALLOWED', until = now() + interval '1 hour'")
                        .update())
                .isZero();
    }

    @Test
    void letsNobodyInBeforeTheFirmAllowsIt() {
        var id = ask();
        assertThatThrownBy(() -> desk.link(id, LINK, "/support")).isInstanceOf(AccessIsNotOpen.class);

        answer(ashworth, () -> firms.allow(id, HOUR, ADA));

        assertThat(desk.link(id, LINK, "/support?x")).isEqualTo("http://ashworth.localhost:8080/support?x");
        assertThat(at(ashworth, () -> firms.behind(LINK))).isPresent();
        assertThat(at(ashworth, () -> firms.enter(LINK)))
                .hasValueSatisfying(access -> assertThat(access.enteredAt()).isNotNull());
    }

    @Test
    void letsInOnceAlsoWhenTwoComeAtOnce() throws Exception {
        var id = allowed();
        desk.link(id, LINK, "/support");
        var together = new CyclicBarrier(2);
        Callable<Boolean> attempt = () -> {
            together.await();
            return at(ashworth, () -> firms.enter(LINK)).isPresent();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            int in = 0;
            for (var result : threads.invokeAll(List.of(attempt, attempt))) {
                in += result.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(at(ashworth, () -> firms.enter(LINK))).isEmpty();
    }

    @Test
    void letsNobodyInAtTheOtherFirm() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        assertThat(at(birchwood, () -> firms.behind(LINK))).isEmpty();
        assertThat(at(birchwood, () -> firms.enter(LINK))).isEmpty();
        assertThatThrownBy(() -> answer(birchwood, () -> firms.end(id, "Tom"))).isInstanceOf(AccessIsNotOpen.class);
        assertThat(at(ashworth, () -> firms.enter(LINK))).isPresent();
    }

    @Test
    void takesNoLinkThatIsOldOrWasReplaced() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        desk.link(id, OTHER_LINK, "/support");
        assertThat(at(ashworth, () -> firms.enter(LINK))).isEmpty();
        age("link_until");
        assertThat(at(ashworth, () -> firms.enter(OTHER_LINK))).isEmpty();
    }

    @Test
    void isOverWhenItsTimeIs() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        installation
                .superuser()
                .sql("update control.support_access"
                        + " set answered_at = now() - interval '1 hour', until = now() - interval '1 second'")
                .update();

        assertThat(at(ashworth, () -> firms.enter(LINK))).isEmpty();
        assertThat(firms.unsettled(ashworth)).isEmpty();
        assertThat(desk.find(id))
                .hasValueSatisfying(
                        access -> assertThat(access.stateAt(Instant.now())).isEqualTo(AccessState.OVER));
        assertThatThrownBy(() -> desk.link(id, LINK, "/support")).isInstanceOf(AccessIsNotOpen.class);
    }

    @Test
    void isRefusedOnceAndForAll() {
        var id = ask();
        answer(ashworth, () -> firms.refuse(id, ADA));
        assertThatThrownBy(() -> answer(ashworth, () -> firms.allow(id, HOUR, ADA)))
                .isInstanceOf(AccessIsNotOpen.class);
        assertThatThrownBy(() -> desk.link(id, LINK, "/support")).isInstanceOf(AccessIsNotOpen.class);
    }

    @Test
    void isEndedByTheFirmForGoodEvenAgainstTheConsolesOwnLogin() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        answer(ashworth, () -> firms.end(id, ADA));

        assertThat(at(ashworth, () -> firms.enter(LINK))).isEmpty();
        assertThatThrownBy(() -> desk.link(id, LINK, "/support")).isInstanceOf(AccessIsNotOpen.class);
        var console = installation.as(installation.database().console());
        assertThatThrownBy(() -> console.sql("update control.support_access set state = 'ALLOWED'")
                        .update())
                .rootCause()
                .hasMessageContaining("allowed_access_has_an_end_and_is_not_ended");
        assertThatThrownBy(() -> console.sql("update control.support_access set until = now()")
                        .update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void isWithdrawnByWhoeverAsked() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        desk.withdraw(id);
        assertThat(at(ashworth, () -> firms.enter(LINK))).isEmpty();
        assertThatThrownBy(() -> desk.withdraw(id)).isInstanceOf(AccessIsNotOpen.class);
    }

    @Test
    void asksAFirmOnceAtATimeAndForADayAtMost() {
        ask();
        assertThatThrownBy(this::ask).isInstanceOf(AccessIsAskedAlready.class);
        assertThatThrownBy(() -> desk.ask(CommandId.next(), birchwood, WHY, Duration.ofHours(9)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void asksOnceHoweverOftenTheClickArrives() {
        var command = CommandId.next();
        assertThat(desk.ask(command, ashworth, WHY, HOUR)).isEqualTo(desk.ask(command, ashworth, WHY, HOUR));
    }

    @Test
    void tellsTheProvidersLog() {
        var id = allowed();
        desk.link(id, LINK, "/support");
        desk.withdraw(id);
        assertThat(installation
                        .superuser()
                        .sql("select action from control.audit_entry where subject_id = :firm order by id")
                        .param("firm", ashworth.value())
                        .query(String.class)
                        .list())
                .containsExactly("support.asked", "support.link-made", "support.withdrawn");
    }

    @Test
    void isForSupportAlone() {
        var id = allowed();
        allow(FLEET_READ);
        assertThat(desk.page("ash", 0, 9)).hasSize(1);
        assertThat(desk.count("birch")).isZero();
        assertThatThrownBy(this::ask).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.link(id, LINK, "/")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> desk.withdraw(id)).isInstanceOf(AccessDeniedException.class);
    }

    private SupportAccessId ask() {
        return desk.ask(CommandId.next(), ashworth, WHY, HOUR);
    }

    private SupportAccessId allowed() {
        var id = ask();
        answer(ashworth, () -> firms.allow(id, HOUR, ADA));
        return id;
    }

    private static <T> T at(TenantId firm, Callable<T> work) {
        return TenantContext.callAs(firm, () -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void answer(TenantId firm, Runnable work) {
        TenantContext.runAs(firm, work);
    }

    private static void age(String column) {
        installation
                .superuser()
                .sql("update control.support_access set %s = now() - interval '1 second'".formatted(column))
                .update();
    }

    private static void enter(TenantId firm, String slug) {
        installation
                .superuser()
                .sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                        values (:id, :slug, :name, :host, 'main', :schema, 'US', 'en-US', 'ACTIVE', now())""")
                .param("id", firm.value())
                .param("slug", slug)
                .param("name", slug)
                .param("host", slug + ".localhost")
                .param("schema", "firm_" + slug)
                .update();
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }
}
