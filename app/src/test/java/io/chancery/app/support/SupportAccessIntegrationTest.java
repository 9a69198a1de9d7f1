package io.chancery.app.support;

import static io.chancery.app.testing.Firm.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.people.Permission;
import io.chancery.app.people.SupportGuest;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.control.support.AccessIsNotOpen;
import io.chancery.control.support.SupportAccessId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.sessions.OpenPage;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Support looks in: the firm answers, a link lets them in once, and they read and change nothing.
@FirmTest
@RunAsFirm(ASHWORTH)
class SupportAccessIntegrationTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @LocalServerPort
    int port;

    @Autowired
    SupportConsent consent;

    @Autowired
    SupportDoor door;

    @Autowired
    Registers registers;

    @Autowired
    ClientDirectory clients;

    @Autowired
    MatterDirectory matters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Standing standing;

    @Autowired
    SupportNotices notices;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN, Permission.SIGNED_IN);
    private final SupportAccessId access = new SupportAccessId(Ids.next());
    private final OneTimeToken token = OneTimeToken.next();

    @BeforeEach
    void ask() {
        registers.establish(ASHWORTH);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        behind().sql("delete from control.support_access").update();
        behind().sql("""
                        insert into control.support_access (id, tenant, operator, operator_name, reason, minutes, asked_at)
                        values (:id, :firm, gen_random_uuid(), 'Olive', 'An invoice looks wrong.', 120, now())""")
                .param("id", access.value())
                .param("firm", ASHWORTH.id().value())
                .update();
    }

    @Test
    void isAnsweredByAdminsAloneAndStandsInTheLogBeforeItOpens() {
        var partner = TestPerson.allowed("Paul", Permission.SIGNED_IN, Permission.MATTER_READ);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> partner.doesIt(() -> consent.allow(access, HOUR)));

        admin.doesIt(() -> consent.allow(access, HOUR));

        assertThat(log()).containsExactly("support.allowed by Agnes 60");
        assertThat(partner.does(consent::unsettled)).hasSize(1);
        admin.doesIt(() -> consent.end(access));
        assertThat(log()).endsWith("support.ended by Agnes ");
        assertThatExceptionOfType(AccessIsNotOpen.class).isThrownBy(() -> admin.doesIt(() -> consent.end(access)));
    }

    @Test
    void isNobodysWhenItIsRefused() {
        admin.doesIt(() -> consent.refuse(access));
        makeLink();
        assertThatExceptionOfType(SupportLinkIsUsedUp.class).isThrownBy(() -> door.enter(token.secret()));
        assertThat(log()).containsExactly("support.refused by Agnes ");
    }

    @Test
    void letsInOnceAtThisFirmAlone() {
        allow();
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThatExceptionOfType(SupportLinkIsUsedUp.class)
                        .isThrownBy(() -> door.enter(token.secret())));

        var guest = door.enter(token.secret());

        assertThat(guest.name()).isEqualTo("Olive (Support)");
        assertThat(guest.authorities()).doesNotContain(Permission.PEOPLE_ADMIN, Permission.CLIENT_WRITE);
        assertThatExceptionOfType(SupportLinkIsUsedUp.class).isThrownBy(() -> door.enter(token.secret()));
        assertThat(door.now(guest)).isPresent();
        admin.doesIt(() -> consent.end(access));
        assertThat(door.now(guest)).isEmpty();
    }

    @Test
    void readsButNoMatterThatIsKeptFromSome() {
        var mary = TestPerson.allowedAll("Mary");
        var client = mary.does(() -> registers.openClient("Seen by support"));
        var open = mary.does(() -> registers.openMatter(client, "Open to support"));
        var kept = mary.does(() -> registers.openMatterFor(client, "Kept from support", mary));
        allow();
        var guest = door.enter(token.secret());

        assertThat(as(guest, () -> clients.client(client)).toString()).contains("Seen by support");
        assertThat(as(guest, () -> matters.matter(open)).toString()).contains("Open to support");
        assertThatExceptionOfType(NotInThisFirm.class).isThrownBy(() -> as(guest, () -> matters.matter(kept)));
        assertThat(log()).anyMatch(line -> line.contains("support.looked by Olive (Support) Client " + client));
    }

    @Test
    void changesNothingWhateverIsCalled() {
        allow();
        var guest = door.enter(token.secret());
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> as(
                        guest,
                        () -> transaction.execute(
                                _ -> jdbc.sql("update client set name = name").update())))
                .rootCause()
                .hasMessageContaining("read-only transaction");
        assertThatThrownBy(() -> as(guest, () -> registers.openClient("By support")))
                .isInstanceOf(AccessDeniedException.class);
    }

    /// By HTTP as a browser does it.
    @Test
    void saysOnEveryPageWhoLooksInAndWritesDownEachThatOpens() {
        allow();
        var browser = new Browser(port, ASHWORTH.host());
        assertThat(browser.get("/clients").location()).contains("/sign-in");
        new OpenPage(browser)
                .load("support")
                .enter("support", "token=" + token.secret())
                .click("Come in");

        assertThat(browser.get("/clients").status()).isEqualTo(200);
        var inside = new OpenPage(browser).open("clients");
        assertThat(inside.shows("You look in as a guest")).isTrue();
        assertThat(log()).contains("support.came-in by Olive (Support) ", "support.looked by Olive (Support) /clients");
        var thief = new Browser(port, Firm.BIRCHWOOD.host());
        browser.bringCookiesTo(thief);
        assertThat(thief.get("/clients").location()).doesNotContain("clients");
    }

    @Test
    void isOutsideWithinSecondsWhenTheFirmEndsItOrItsTimeIsOver() {
        allow();
        var guest = door.enter(token.secret());
        var signIn = new SignInId(guest.access());
        assertThat(standing.now(guest, signIn)).isPresent();
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThat(standing.now(guest, signIn)).isEmpty());

        behind().sql("update control.support_access set answered_at = now() - interval '2 hours', until = now()")
                .update();
        assertThat(standing.now(guest, signIn)).as("its time is over").isEmpty();

        behind().sql("update control.support_access set until = now() + interval '1 hour'")
                .update();
        assertThat(standing.now(guest, signIn)).isPresent();
        admin.doesIt(() -> consent.end(access));
        assertThat(standing.now(guest, signIn)).as("ended").isEmpty();
    }

    @Test
    void isToldToTheFirmsAdminsOnce() {
        var news = new RegistryChanged(1, ASHWORTH.id(), ChangeKind.SUPPORT, Map.of());
        notices.on(news);
        notices.on(news);
        assertThat(behind().sql("select count(*) from firm_ashworth.notification n where n.path like :path")
                        .param("path", "%" + access)
                        .query(Integer.class)
                        .single())
                .isEqualTo(behind().sql("""
                                select count(distinct p.id) from firm_ashworth.person p
                                  join firm_ashworth.person_role r on r.person = p.id and r.role = 'FIRM_ADMIN'
                                 where p.disabled_at is null and (p.password_hash is not null or p.joined_at is not null)""").query(Integer.class).single());
    }

    private void allow() {
        admin.doesIt(() -> consent.allow(access, HOUR));
        makeLink();
    }

    private void makeLink() {
        behind().sql("update control.support_access set link_hash = :hash, link_until = now() + interval '2 minutes'"
                        + " where id = :id")
                .param("hash", token.hash())
                .param("id", access.value())
                .update();
    }

    private static <T> T as(SupportGuest guest, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                guest, null, AuthorityUtils.createAuthorityList(guest.authorities()))));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private List<String> log() {
        return behind().sql(
                        "select action || ' by ' || actor_name || ' ' || coalesce(after ->> 'minutes', after ->> 'place', '')"
                                + " from firm_ashworth.audit_entry where subject_id = :access order by id")
                .param("access", access.value())
                .query(String.class)
                .list();
    }

    private static JdbcClient behind() {
        return FirmsDatabase.behindTheWall();
    }
}
