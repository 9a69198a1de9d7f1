package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

@FirmTest
@RunAsFirm(Firm.BIRCHWOOD)
class FactorAdministrationIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OwnFactor own;

    @Autowired
    FactorAtTheDoor door;

    @Autowired
    FactorAdministration factors;

    @Autowired
    Registers registers;

    @Autowired
    Clock clock;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    private Enrolled enrolled;

    @BeforeEach
    void establish() {
        registers.establish(Firm.BIRCHWOOD);
        enrolled = new Enrolled(context);
    }

    @AfterEach
    void askNobody() {
        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.NOBODY));
    }

    @Test
    void isWantedOfWhomThePolicyNames() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        var ada = enrolled.person("Ada", FirmRole.FIRM_ADMIN);

        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.ADMINS));
        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.NONE);
        assertThat(door.owedBy(ada)).isEqualTo(SecondStep.ENROLMENT);

        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.EVERYBODY));
        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.ENROLMENT);
        assertThat(Enrolled.as(karl).does(own::sheet).required()).isTrue();
        assertThat(admin.does(factors::policy)).isEqualTo(FactorPolicy.EVERYBODY);
    }

    @Test
    void isSetUpAtTheDoorWhereTheFirmWantsIt() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.EVERYBODY));
        var owing = new HalfSignedIn(karl, SecondStep.ENROLMENT, clock.instant());
        door.begin(owing);

        var entered = door.confirm(owing, enrolled.code(karl));

        assertThat(entered.person().id()).isEqualTo(karl.id());
        assertThat(entered.codes()).hasSize(10);
        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.CODE);
        assertThatExceptionOfType(SignInAgain.class)
                .as("another browser that stands there too")
                .isThrownBy(() -> door.begin(owing));
        assertThat(actionsOf(karl)).contains("people.factor-set by Karl");
    }

    @Test
    void isTakenAwayByAnAdminAndItsOwnerIsTold() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);
        var click = CommandId.next();

        admin.doesIt(() -> factors.takeAway(click, karl.id(), "lost on the train"));
        admin.doesIt(() -> factors.takeAway(click, karl.id(), "lost on the train"));

        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.NONE);
        assertThat(actionsOf(karl)).containsOnlyOnce("people.factor-taken-away by Agnes");
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select body from firm_birchwood.outbox where recipient = :email")
                        .param("email", karl.email())
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("Karl", "Agnes", Firm.BIRCHWOOD.firmName()));
        assertThatExceptionOfType(NoSecondFactor.class)
                .isThrownBy(() -> admin.doesIt(() -> factors.takeAway(CommandId.next(), karl.id(), null)));
    }

    @Test
    void isNothingThatTheOtherFirmSees() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);
        admin.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.EVERYBODY));

        TenantContext.runAs(Firm.ASHWORTH.id(), () -> {
            assertThat(door.owedBy(karl)).isEqualTo(SecondStep.NONE);
            assertThat(admin.does(() -> factors.has(karl.id()))).isFalse();
            assertThat(admin.does(factors::policy)).isEqualTo(FactorPolicy.NOBODY);
            assertThatExceptionOfType(SignInAgain.class).isThrownBy(() -> door.enter(half(karl), "123456"));
        });
    }

    @Test
    void isDecidedAndTakenAwayByAdminsAlone() {
        var partner = TestPerson.allowed("Paula", FirmRole.PARTNER.permissions().toArray(String[]::new));
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> partner.doesIt(() -> factors.decide(CommandId.next(), FactorPolicy.EVERYBODY)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> partner.doesIt(() -> factors.takeAway(CommandId.next(), karl.id(), null)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestPerson.allowed("Nobody").does(own::begin));
    }

    private HalfSignedIn half(SignedInPerson person) {
        return new HalfSignedIn(person, SecondStep.CODE, clock.instant());
    }

    private static List<String> actionsOf(SignedInPerson person) {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from firm_birchwood.audit_entry where subject_id = :person")
                .param("person", person.uuid())
                .query(String.class)
                .list();
    }
}
