package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class OpenIdAdministrationIntegrationTest extends AtTheProvider {

    @Test
    void triesSettingsBeforeTheyAreSaved() {
        var details = details(null, FactorTrust.OURS);

        assertThat(check(details, ForeignProvider.SECRET)).isEqualTo(new Finding(null, provider.issuer()));
        assertThat(check(details, "another secret").fault()).isEqualTo(Fault.WRONG_SECRET);
        assertThatThrownBy(() -> check(details, "")).isInstanceOf(SecretIsMissing.class);
        setUp(details);
        assertThat(check(details, "").isGood()).isTrue();
    }

    /// An administrator could otherwise have it sent to a machine of their own.
    @Test
    void sendsTheSecretThatIsKeptToNobodyElse() {
        setUp(details(null, FactorTrust.OURS));
        var elsewhere = with(provider.issuer() + "/elsewhere", null, Set.of());

        assertThatThrownBy(() -> check(elsewhere, "")).isInstanceOf(SecretIsMissing.class);
        assertThatThrownBy(() -> save(elsewhere, "")).isInstanceOf(SecretIsMissing.class);
        assertThat(admin.does(administration::sheet).orElseThrow().details().issuer())
                .isEqualTo(provider.issuer());
    }

    @Test
    void letsNobodyInUninvitedWithoutBounds() {
        assertThatThrownBy(() -> save(with(provider.issuer(), FirmRole.TIMEKEEPER, Set.of()), "secret"))
                .isInstanceOf(NewPeopleNeedBounds.class);
        assertThatThrownBy(() -> save(with(provider.issuer(), FirmRole.FIRM_ADMIN, Set.of(DOMAIN)), "secret"))
                .isInstanceOf(NewPeopleNeedBounds.class);
    }

    @Test
    void refusesToSaveOverSomebodyElse() {
        setUp(details(null, FactorTrust.OURS));
        setUp(details(FirmRole.BILLING, FactorTrust.OURS));

        assertThatThrownBy(() -> admin.doesIt(() ->
                        administration.save(CommandId.next(), 0, details(null, FactorTrust.OURS), "secret", true)))
                .isInstanceOf(ProviderChangedMeanwhile.class);
        assertThatThrownBy(() -> admin.doesIt(() ->
                        administration.save(CommandId.next(), null, details(null, FactorTrust.OURS), "secret", true)))
                .isInstanceOf(ProviderChangedMeanwhile.class);
    }

    @Test
    void keepsTheSecretSealedAndTellsTheLogAllElse() {
        setUp(details(null, FactorTrust.OURS));

        var sql = FirmsDatabase.behindTheWall();
        assertThat(sql.sql("select encode(sealed_secret, 'escape') from firm_ashworth.openid_provider")
                        .query(String.class)
                        .single())
                .doesNotContain(ForeignProvider.SECRET);
        assertThat(sql.sql("select after::text from firm_ashworth.audit_entry"
                                + " where action = 'people.provider-changed' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .contains(provider.issuer())
                .doesNotContain(ForeignProvider.SECRET);
    }

    @Test
    void belongsToOneFirm() {
        setUp(details(null, FactorTrust.OURS));

        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThat(admin.does(administration::sheet)).isEmpty());
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> admin.doesIt(() -> administration.remove(CommandId.next())));
        assertThat(admin.does(administration::sheet)).isPresent();
        admin.doesIt(() -> administration.remove(CommandId.next()));
        assertThat(admin.does(administration::sheet)).isEmpty();
        assertThat(sent(browser.get("/openid/start"))).isEqualTo("/sign-in?provider=over");
    }

    @Test
    void isNobodyElsesBusiness() {
        assertThatThrownBy(() -> TestPerson.allowed("Ben", "FIRM_WRITE").does(administration::sheet))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Finding check(ProviderDetails details, String secret) {
        return admin.does(() -> administration.check(details, secret, callback(Firm.ASHWORTH)));
    }

    private void save(ProviderDetails details, String secret) {
        admin.doesIt(() -> administration.save(
                CommandId.next(),
                administration.sheet().map(ProviderSheet::version).orElse(null),
                details,
                secret,
                true));
    }

    private static ProviderDetails with(String issuer, FirmRole role, Set<String> domains) {
        return new ProviderDetails(
                "Provider",
                issuer,
                ForeignProvider.CLIENT,
                domains,
                "email",
                false,
                "",
                "",
                role,
                FactorTrust.OURS,
                false);
    }
}
