package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.factors.SignInAgain;
import io.chancery.infra.web.factors.WrongCode;
import io.chancery.infra.web.signin.HalfSignedIn;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.TooManyAttempts;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@FirmTest
@RunAsFirm(Firm.BIRCHWOOD)
class SecondFactorIntegrationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OwnFactor own;

    @Autowired
    FactorAtTheDoor door;

    @Autowired
    Registers registers;

    @Autowired
    Clock clock;

    private Enrolled enrolled;

    @BeforeEach
    void establish() {
        registers.establish(Firm.BIRCHWOOD);
        enrolled = new Enrolled(context);
    }

    @Test
    void isAskedForFromTheMomentItIsConfirmed() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        Enrolled.as(karl).does(own::begin);
        assertThat(door.owedBy(karl)).as("while it is being set up").isEqualTo(SecondStep.NONE);

        var codes = Enrolled.as(karl).does(() -> own.confirm(enrolled.code(karl)));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.CODE);
        assertThat(Enrolled.as(karl).does(own::sheet)).satisfies(sheet -> {
            assertThat(sheet.isSet()).isTrue();
            assertThat(sheet.codesLeft()).isEqualTo(10);
        });
    }

    @Test
    void isNotSetUpByAWrongCode() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        Enrolled.as(karl).does(own::begin);

        assertThatExceptionOfType(WrongCode.class)
                .isThrownBy(() -> Enrolled.as(karl).does(() -> own.confirm("abc")));

        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.NONE);
        assertThat(Enrolled.as(karl).does(() -> own.confirm(enrolled.code(karl))))
                .isNotEmpty();
        assertThatExceptionOfType(FactorIsSetAlready.class)
                .isThrownBy(() -> Enrolled.as(karl).does(own::begin));
    }

    @Test
    void keepsTheSecretSealedAndTheRecoveryCodesHashed() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        var enrolment = Enrolled.as(karl).does(own::begin);
        var codes = Enrolled.as(karl).does(() -> own.confirm(enrolled.code(karl)));

        var kept = FirmsDatabase.behindTheWall().sql("""
                        select string_agg(t, ' ') from (
                            select encode(secret, 'escape') t from firm_birchwood.person_factor
                            union all select code_hash from firm_birchwood.recovery_code
                            union all select after::text || subject_name from firm_birchwood.audit_entry) texts""").query(String.class).single();
        assertThat(kept).doesNotContain(enrolment.text().replace(" ", "")).doesNotContain(codes.getFirst());
    }

    @Test
    void takesACodeOnce() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);
        var code = enrolled.code(karl);

        assertThat(door.enter(half(karl), code).id()).isEqualTo(karl.id());

        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> door.enter(half(karl), code));
        assertThatExceptionOfType(WrongCode.class)
                .as("a code of an earlier step")
                .isThrownBy(() -> door.enter(
                        half(karl), enrolled.codeAt(karl, clock.instant().minusSeconds(30))));
    }

    @Test
    void doesNotTakeTheCodeAgainThatSetItUp() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        Enrolled.as(karl).does(own::begin);
        var code = enrolled.code(karl);
        Enrolled.as(karl).does(() -> own.confirm(code));

        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> door.enter(half(karl), code));
    }

    @Test
    void takesACodeOnceWhenItArrivesTwiceAtOnce() throws Exception {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);
        var code = enrolled.code(karl);

        assertThat(howManySucceed(() -> door.enter(half(karl), code))).isEqualTo(1);
    }

    @Test
    void takesEachRecoveryCodeOnce() throws Exception {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        var codes = enrolled.setUp(karl);

        assertThat(door.enter(half(karl), codes.getFirst()).id()).isEqualTo(karl.id());
        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> door.enter(half(karl), codes.getFirst()));
        assertThat(howManySucceed(() -> door.enter(half(karl), codes.get(1)))).isEqualTo(1);
        assertThat(Enrolled.as(karl).does(own::sheet).codesLeft()).isEqualTo(8);
    }

    @Test
    void makesRecoveryCodesAnewForWhoeverProvesThemselves() {
        var karl = enrolled.person("Karl", FirmRole.TIMEKEEPER);
        var old = enrolled.setUp(karl);

        assertThatExceptionOfType(WrongCode.class)
                .isThrownBy(() -> Enrolled.as(karl).does(() -> own.renewCodes("not the password")));
        var anew = Enrolled.as(karl).does(() -> own.renewCodes(Enrolled.PASSWORD));

        assertThatExceptionOfType(WrongCode.class).isThrownBy(() -> door.enter(half(karl), old.getFirst()));
        assertThat(door.enter(half(karl), anew.getFirst()).id()).isEqualTo(karl.id());
    }

    @Test
    void isRemovedByACodeOrThePassword() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);

        assertThatExceptionOfType(WrongCode.class)
                .isThrownBy(() -> Enrolled.as(karl).doesIt(() -> own.remove("not the password")));
        Enrolled.as(karl).doesIt(() -> own.remove(enrolled.code(karl)));

        assertThat(door.owedBy(karl)).isEqualTo(SecondStep.NONE);
        assertThatExceptionOfType(NoSecondFactor.class)
                .isThrownBy(() -> Enrolled.as(karl).doesIt(() -> own.remove(Enrolled.PASSWORD)));
        assertThatExceptionOfType(SignInAgain.class).isThrownBy(() -> door.enter(half(karl), "123456"));
    }

    @Test
    void slowsDownWhoeverGuesses() {
        var karl = enrolled.withFactor("Karl", FirmRole.TIMEKEEPER);

        assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(() -> {
            for (int guess = 0; guess < 12; guess++) {
                try {
                    door.enter(half(karl), "no code");
                } catch (WrongCode wrong) {
                    // The next one.
                }
            }
        });
        assertThatExceptionOfType(TooManyAttempts.class)
                .as("the right code too")
                .isThrownBy(() -> door.enter(half(karl), enrolled.code(karl)));
    }

    private HalfSignedIn half(SignedInPerson person) {
        return new HalfSignedIn(person, SecondStep.CODE, clock.instant());
    }

    private static int howManySucceed(Callable<?> work) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> attempt = () -> {
            together.await();
            return TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> {
                try {
                    work.call();
                    return true;
                } catch (WrongCode second) {
                    return false;
                }
            });
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            int succeeded = 0;
            for (var result : threads.invokeAll(Stream.of(attempt, attempt).toList())) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        }
    }
}
