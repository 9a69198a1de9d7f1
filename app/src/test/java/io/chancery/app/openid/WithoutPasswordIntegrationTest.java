package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.web.sessions.OpenPage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Whoever never had a password here comes in by the provider, and takes the same steps as everybody.
class WithoutPasswordIntegrationTest extends AtTheProvider {

    @Test
    void takesTheSecondStep() {
        var enrolled = new Enrolled(context);
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set password_hash = null where id = :id")
                .param("id", margaret.uuid())
                .update();
        var wanted = details(FirmRole.TIMEKEEPER, FactorTrust.OURS);
        setUp(new ProviderDetails(
                wanted.name(),
                wanted.issuer(),
                wanted.clientId(),
                Set.of("firm.example"),
                "email",
                false,
                "",
                "",
                FirmRole.TIMEKEEPER,
                FactorTrust.OURS,
                false));
        provider.knows("m-9", claims(margaret.email()));

        assertThat(signIn("m-9")).isEqualTo("/second-step");
        new OpenPage(browser)
                .open("second-step")
                .clickAfterTyping("vaadin-text-field", enrolled.code(margaret), "Continue");
        assertThat(isIn(browser)).isTrue();
    }
}
