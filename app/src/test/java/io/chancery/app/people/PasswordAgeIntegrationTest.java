package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/// Whoever must change a password that is still good takes a worse one (NIST SP 800-63B, 3.1.1.2).
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class PasswordAgeIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void aPasswordOfTenYearsLetsItsOwnerIn() {
        context.getBean(Registers.class).establish(Firm.ASHWORTH);
        var ben = new Enrolled(context).person("Ben", FirmRole.PARTNER);
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set password_set_at = now() - interval '10 years' where id = :id")
                .param("id", ben.uuid())
                .update();
        var browser = new Browser(port, Firm.ASHWORTH.host());

        browser.signIn(ben.email(), Enrolled.PASSWORD);

        assertThat(browser.get("/settings").status()).isEqualTo(200);
    }
}
