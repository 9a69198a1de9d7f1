package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.ProofIsStale;
import io.chancery.infra.web.signin.SecondStep;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class PasskeysIntegrationTest extends PasskeyTest {

    @Test
    void isAFactorFromThenOnAndBringsRecoveryCodes() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        admin.doesIt(() -> administration.decide(CommandId.next(), FactorPolicy.EVERYBODY));
        assertThat(codes.owedBy(margaret)).isEqualTo(SecondStep.ENROLMENT);

        assertThat(give(margaret)).hasSize(10);

        assertThat(codes.owedBy(margaret)).isEqualTo(SecondStep.CODE);
        assertThat(codes.ways(half(margaret))).isEqualTo(new FactorAtTheDoor.Ways(false, true, 0));
        assertThat(Enrolled.as(margaret).does(own::list))
                .extracting(PasskeyRow::name, PasskeyRow::usedAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Laptop", null));
        assertThat(actionsOf(margaret)).endsWith("people.passkey-added by Margaret");
        assertThat(lettersTo(margaret)).containsExactly("A passkey was added");
    }

    @Test
    void isTheSecondStep() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);

        var entered = door.enter(half(margaret), device.use(door.ask(half(margaret))));

        assertThat(entered.id()).isEqualTo(margaret.id());
        assertThat(Enrolled.as(margaret).does(own::list).getFirst().usedAt()).isNotNull();
    }

    @Test
    void standsForThePasswordToo() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);

        assertThat(door.enter(device.use(door.ask())).id()).isEqualTo(margaret.id());
    }

    /// Many that are carried from device to device never count.

    @Test
    void needNotCount() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        device.neverCount();
        give(margaret);

        assertThat(door.enter(device.use(door.ask())).id()).isEqualTo(margaret.id());
        assertThat(door.enter(device.use(door.ask())).id()).isEqualTo(margaret.id());
    }

    /// The page of a thief can ask the browser for what was made for it alone.

    @Test
    void isMadeAndRemovedByWhoeverHasJustProvedThatItIsThey() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        session.prove(clock.instant().minus(Duration.ofHours(1)));
        var id = Enrolled.as(margaret).does(own::list).getFirst().id();

        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(() -> Enrolled.as(margaret).does(own::begin));
        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(() -> Enrolled.as(margaret).doesIt(() -> own.remove(id)));
        assertThatExceptionOfType(ProofIsStale.class)
                .as("an application that makes codes is a way in as well")
                .isThrownBy(() -> Enrolled.as(margaret).does(factors::begin));

        Enrolled.as(margaret).doesIt(() -> own.prove(device.use(own.ask())));
        Enrolled.as(margaret).doesIt(() -> own.remove(id));
        assertThat(codes.owedBy(margaret)).isEqualTo(SecondStep.NONE);
        assertThat(Enrolled.as(margaret).does(factors::sheet).codesLeft()).isZero();
        refuses(device.use(door.ask()));
        assertThat(actionsOf(margaret)).endsWith("people.passkey-removed by Margaret");
    }

    @Test
    void isRemovedByItsOwnerAlone() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);
        var id = Enrolled.as(margaret).does(own::list).getFirst().id();

        Enrolled.as(enrolled.person("Karl", FirmRole.TIMEKEEPER)).doesIt(() -> own.remove(id));

        assertThat(Enrolled.as(margaret).does(own::list)).hasSize(1);
    }

    @Test
    void isReplacedByARecoveryCodeWhenTheDeviceIsLost() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        var recovery = give(margaret).getFirst();

        assertThat(codes.enter(half(margaret), recovery).id()).isEqualTo(margaret.id());
    }

    @Test
    void goesWithWhatAnAdminTakesAway() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        give(margaret);

        admin.doesIt(() -> administration.takeAway(CommandId.next(), margaret.id(), null));

        assertThat(codes.owedBy(margaret)).isEqualTo(SecondStep.NONE);
        refuses(device.use(door.ask()));
    }

    @Test
    void standsBesideAnApplicationThatMakesCodes() {
        var margaret = enrolled.withFactor("Margaret", FirmRole.PARTNER);

        assertThat(give(margaret)).as("they have codes already").isEmpty();
        assertThat(codes.ways(half(margaret))).isEqualTo(new FactorAtTheDoor.Ways(true, true, 0));
        Enrolled.as(margaret).doesIt(() -> factors.remove(Enrolled.PASSWORD));

        assertThat(codes.ways(half(margaret))).isEqualTo(new FactorAtTheDoor.Ways(false, true, 0));
        assertThat(Enrolled.as(margaret).does(factors::sheet).codesLeft()).isEqualTo(10);
    }

    @Test
    void isMadeAtTheDoorWhereTheFirmWantsAFactor() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        admin.doesIt(() -> administration.decide(CommandId.next(), FactorPolicy.EVERYBODY));
        var owing = new HalfSignedIn(margaret, SecondStep.ENROLMENT, clock.instant());

        var in = door.confirm(owing, "Laptop", device.make(door.begin(owing)));

        assertThat(in.person().id()).isEqualTo(margaret.id());
        assertThat(in.codes()).hasSize(10);
        assertThatExceptionOfType(SignInAgain.class).isThrownBy(() -> door.begin(owing));
        assertThat(door.enter(half(margaret), device.use(door.ask(half(margaret))))
                        .id())
                .isEqualTo(margaret.id());
    }

    @Test
    void thereAreNotMoreThanAPersonCanKnow() {
        var margaret = enrolled.person("Margaret", FirmRole.PARTNER);
        for (int n = 0; n < PasskeyCheck.PASSKEYS_MAX; n++) {
            device = new SoftAuthenticator(addresses.urlOf(Firm.ASHWORTH.host()));
            give(margaret);
        }

        assertThatExceptionOfType(TooManyPasskeys.class)
                .isThrownBy(() -> Enrolled.as(margaret).does(own::begin));
    }

    private static List<String> lettersTo(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql("select subject from firm_ashworth.outbox where recipient = :address order by id")
                .param("address", person.email())
                .query(String.class)
                .list();
    }

    private static List<String> actionsOf(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from firm_ashworth.audit_entry"
                        + " where subject_id = :person order by id")
                .param("person", person.uuid())
                .query(String.class)
                .list();
    }
}
