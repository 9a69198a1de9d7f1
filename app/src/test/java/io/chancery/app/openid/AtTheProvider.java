package io.chancery.app.openid;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.Browser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Ashworth has a provider that stands outside of it, and lets its people in by it.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
abstract class AtTheProvider {

    static final String DOMAIN = "ashworth.example";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    OpenIdAdministration administration;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    ForeignProvider provider;
    Browser browser;

    @BeforeEach
    void start() {
        context.getBean(Registers.class).establish(Firm.ASHWORTH);
        provider = new ForeignProvider(callback(Firm.ASHWORTH), callback(Firm.BIRCHWOOD));
        browser = new Browser(port, Firm.ASHWORTH.host());
        forget();
    }

    @AfterEach
    void stop() {
        forget();
        provider.close();
    }

    private static void forget() {
        for (var firm : Firm.values()) {
            for (var table : List.of("openid_provider", "openid_link", "factor_policy")) {
                FirmsDatabase.behindTheWall()
                        .sql("delete from %s.%s".formatted(firm.schema(), table))
                        .update();
            }
        }
    }

    String callback(Firm firm) {
        return "http://%s:%d/openid/callback".formatted(firm.host(), port);
    }

    ProviderDetails details(@Nullable FirmRole roleOfNew, FactorTrust factor) {
        return new ProviderDetails(
                "Ashworth ID",
                provider.issuer(),
                ForeignProvider.CLIENT,
                Set.of(DOMAIN),
                "email",
                false,
                "",
                "",
                roleOfNew,
                factor,
                true);
    }

    void setUp(ProviderDetails details) {
        admin.doesIt(() -> administration.save(
                CommandId.next(),
                administration.sheet().map(ProviderSheet::version).orElse(null),
                details,
                ForeignProvider.SECRET,
                true));
    }

    /// Somebody of the provider with a verified address.
    Map<String, Object> claims(String email) {
        var claims = new HashMap<String, Object>();
        claims.put("email", email);
        claims.put("email_verified", true);
        claims.put("name", "Margaret Moss");
        return claims;
    }

    String someEmail() {
        return "margaret." + Ids.next() + "@" + DOMAIN;
    }

    /// Goes to the provider and back.
    ///
    /// @return where the firm sends them then
    String signIn(String subject) {
        return sent(browser.get(backFromProvider(subject)));
    }

    /// Where an answer sends the browser: path and query at the firm, and the whole address anywhere else.
    String sent(Browser.Answer answer) {
        return answer.location().replaceFirst("^http://(ashworth|birchwood)\\.localhost:" + port + "(?=/)", "");
    }

    String backFromProvider(String subject) {
        return provider.signIn(browser.get("/openid/start").location(), subject);
    }

    static boolean isIn(Browser browser) {
        return browser.get("/settings").status() == 200;
    }

    SignedInPerson hire(String name, FirmRole... roles) {
        return new Enrolled(context).person(name, roles);
    }

    static String stateOf(String email, String column) {
        return FirmsDatabase.behindTheWall()
                .sql("select %s::text from firm_ashworth.person where email = :email".formatted(column))
                .param("email", email)
                .query(String.class)
                .optional()
                .orElse("nobody");
    }

    static List<String> rolesOf(String email) {
        return FirmsDatabase.behindTheWall()
                .sql("select r.role from firm_ashworth.person_role r join firm_ashworth.person p on p.id = r.person"
                        + " where p.email = :email")
                .param("email", email)
                .query(String.class)
                .list();
    }

    static List<String> log(String email) {
        return FirmsDatabase.behindTheWall()
                .sql("""
                        select action || ' by ' || actor_name from firm_ashworth.audit_entry
                         where subject_id = (select id from firm_ashworth.person where email = :email) order by id""")
                .param("email", email)
                .query(String.class)
                .list();
    }
}
