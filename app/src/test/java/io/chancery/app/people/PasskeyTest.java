package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// People with a password, a browser's session and an authenticator, for tests of what passkeys open.
abstract class PasskeyTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OwnPasskeys own;

    @Autowired
    OwnFactor factors;

    @Autowired
    PasskeyAtTheDoor door;

    @Autowired
    FactorAtTheDoor codes;

    @Autowired
    FactorAdministration administration;

    @Autowired
    FirmAddresses addresses;

    @Autowired
    Registers registers;

    @Autowired
    Clock clock;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    Enrolled enrolled;
    InSession session;
    SoftAuthenticator device;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
        enrolled = new Enrolled(context);
        device = new SoftAuthenticator(addresses.urlOf(Firm.ASHWORTH.host()));
        session = InSession.open();
    }

    @AfterEach
    void askNobody() {
        admin.doesIt(() -> administration.decide(CommandId.next(), FactorPolicy.NOBODY));
        session.close();
    }

    List<String> give(SignedInPerson person) {
        return Enrolled.as(person).does(() -> own.add(" Laptop ", device.make(own.begin())));
    }

    HalfSignedIn half(SignedInPerson person) {
        return new HalfSignedIn(person, SecondStep.CODE, clock.instant());
    }

    void refuses(String answer) {
        assertThatExceptionOfType(PasskeyRefused.class).isThrownBy(() -> door.enter(answer));
    }
}
