package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import org.junit.jupiter.api.Test;

/// What an attacker sends in place of an honest answer, and what opens nothing any more.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ForgedPasskeysIntegrationTest extends PasskeyTest {

    @Test
    void answersAQuestionOnce() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        var question = door.ask();
        var answer = device.use(question);
        door.enter(answer);

        refuses(answer);
        refuses(device.use(question));
    }

    @Test
    void answersWhatThisBrowserWasAskedAlone() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        var answer = device.use(door.ask());

        try (var other = InSession.open()) {
            refuses(answer);
        }
        session.comeBack();
        assertThat(door.enter(answer).id()).isEqualTo(margaret.id());
    }

    @Test
    void refusesWhatWasNeverAsked() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        door.ask();

        refuses(device.use("{\"challenge\":\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}"));
        refuses("");
        refuses("{}");
        refuses("{\"response\":{\"clientDataJSON\":\"e30\"}}");
    }

    @Test
    void refusesAnswersFromAnotherAddress() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        device.standAt("https://ashworth.example");
        refuses(device.use(door.ask()));

        device.standAt(addresses.urlOf(Firm.ASHWORTH.host()));
        device.claim("localhost");
        refuses(device.use(door.ask()));

        device.claim(Firm.ASHWORTH.host());
        assertThat(door.enter(device.use(door.ask())).id()).isEqualTo(margaret.id());
    }

    @Test
    void refusesAnAuthenticatorThatDidNotMakeSureOfItsOwner() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        device.askNoOwner();

        refuses(device.use(door.ask()));
        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> door.enter(half(margaret), device.use(door.ask(half(margaret)))));
    }

    @Test
    void refusesACopyThatHasNotCountedAlong() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        door.enter(device.use(door.ask()));
        door.enter(device.use(door.ask()));
        device.forgetUses();

        refuses(device.use(door.ask()));
    }

    @Test
    void refusesAPasskeyThatClaimsToBeSomebodyElses() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        device.belongTo(new byte[16]);

        refuses(device.use(door.ask()));
    }

    @Test
    void isTheSecondStepOfItsOwnerAlone() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        Enrolled.as(karl)
                .doesIt(() -> own.add(
                        "Karl's", new SoftAuthenticator(addresses.urlOf(Firm.ASHWORTH.host())).make(own.begin())));

        assertThatExceptionOfType(PasskeyRefused.class)
                .isThrownBy(() -> door.enter(half(karl), device.use(door.ask(half(karl)))));
    }

    @Test
    void isNobodysAtTheOtherFirm() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            device.standAt(addresses.urlOf(Firm.BIRCHWOOD.host()));
            device.claim(Firm.BIRCHWOOD.host());
            refuses(device.use(door.ask()));
            assertThat(Enrolled.as(margaret).does(own::list)).isEmpty();
        });
    }

    @Test
    void letsNobodyInWhoIsDisabled() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        admin.doesIt(() -> context.getBean(PeopleAdministration.class).disable(CommandId.next(), margaret.id(), null));

        refuses(device.use(door.ask()));
    }

    @Test
    void refusedOnesAreCounted() {
        int before = failed();

        refuses(device.use(door.ask()));

        assertThat(failed()).isEqualTo(before + 1);
    }

    private int failed() {
        return admin.does(() -> context.getBean(SecurityAtTheDoor.class).days()).stream()
                .mapToInt(SecurityDay::failed)
                .sum();
    }
}
