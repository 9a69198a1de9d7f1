package io.chancery.app.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantContext;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class FirmSetupIntegrationTest {

    private final TestPerson admin = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    FirmSetup setup;

    @Autowired
    FirmProfile profile;

    @Autowired
    FirmAdministration administration;

    @BeforeEach
    void openBoth() {
        for (var firm : Firm.values()) {
            TenantContext.runAs(firm.id(), () -> registers.establish(firm));
        }
    }

    @Test
    void givesTheFirmWhatIsUsualInItsCountry() {
        admin.doesIt(() -> {
            assertThat(profile.firm().country()).isEqualTo("US");
            assertThat(profile.entities())
                    .singleElement()
                    .satisfies(entity -> assertThat(entity.details().currency().getCurrencyCode())
                            .isEqualTo("USD"));
            assertThat(profile.offices()).hasSize(1);
        });
    }

    @Test
    @RunAsFirm(Firm.BIRCHWOOD)
    void keepsEachFirmsOwn() {
        var details = admin.does(() -> profile.firm().details());
        assertThat(details.currency().getCurrencyCode()).isEqualTo("GBP");
        assertThat(details.zone().getId()).isEqualTo("Europe/London");
    }

    @Test
    void aSecondOpeningChangesNothing() {
        var before = admin.does(profile::firm);
        setup.establish(
                "DE",
                new FirmDetails("Another name", Locale.GERMANY, Currency.getInstance("EUR"), ZoneId.of("UTC"), 14));
        assertThat(admin.does(profile::firm)).isEqualTo(before);
    }

    @Test
    void brandsThisFirmAndNotTheOther() {
        var branding = new Branding("#234567", "#765432", Branding.Scheme.DARK, null);
        admin.doesIt(() -> administration.look(branding, profile.firm().version()));
        assertThat(admin.does(profile::branding)).isEqualTo(branding);
        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> admin.does(profile::branding)))
                .isNotEqualTo(branding);
    }

    @Test
    void refusesToOverwriteWhatSomebodyElseSaved() {
        var seen = admin.does(profile::firm);
        admin.doesIt(() -> administration.look(Branding.DEFAULT, seen.version()));
        admin.doesIt(() -> administration.look(
                new Branding("#111111", "#222222", Branding.Scheme.LIGHT, null),
                profile.firm().version()));
        assertThatThrownBy(() -> admin.doesIt(() -> administration.change(seen.details(), seen.version())))
                .isInstanceOf(ChangedMeanwhile.class);
    }
}
