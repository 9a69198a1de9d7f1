package io.chancery.control.operators;

import static io.chancery.control.operators.OperatorPermission.OPERATOR_ADMIN;
import static io.chancery.control.operators.OperatorPermission.OPERATOR_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class OperatorFactorsIntegrationTest {

    private static final byte[] SECRET = "twenty secret bytes!".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER = "twenty other bytes !".getBytes(StandardCharsets.US_ASCII);
    private static final String CODE = "ab".repeat(32);
    private static final EmailAddress RUTH = new EmailAddress("ruth@chancery.example");

    private static Installation installation;
    private static OperatorFactors factors;
    private static Operators operators;
    private static OperatorEntry entry;

    private OperatorId ruth;

    @BeforeAll
    static void install() {
        installation = new Installation("operator_factors");
        var console = installation.console();
        factors = console.getBean(OperatorFactors.class);
        operators = console.getBean(Operators.class);
        entry = console.getBean(OperatorEntry.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void enterRuth() {
        installation.superuser().sql("""
                        truncate control.operator_recovery_code, control.operator_factor, control.operator_link,
                            control.operator_role, control.operator, control.audit_entry""").update();
        ruth = entry.add(
                new NewOperator(RUTH, new PersonName("Ruth"), Set.of(OperatorRole.SECURITY)),
                new LinkHash("cd".repeat(32)));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("Olive", "", OPERATOR_ADMIN, OPERATOR_READ));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void countsFromTheMomentItIsConfirmed() {
        factors.begin(ruth, SECRET);
        assertThat(factors.sheet(ruth).isSet()).as("while it is being set up").isFalse();
        assertThat(factors.secret(ruth)).isEmpty();

        assertThat(factors.confirm(ruth, SECRET, 7, List.of(CODE))).isTrue();

        assertThat(factors.secret(ruth)).contains(SECRET);
        assertThat(factors.sheet(ruth)).satisfies(sheet -> {
            assertThat(sheet.isSet()).isTrue();
            assertThat(sheet.codesLeft()).isEqualTo(1);
        });
        assertThat(operators.all()).singleElement().returns(true, OperatorSheet::factor);
    }

    @Test
    void goesOnCountingWhileAnotherIsBeingSetUp() {
        setUp();
        factors.begin(ruth, OTHER);
        assertThat(factors.secret(ruth)).contains(SECRET);
        assertThat(factors.confirm(ruth, SECRET, 8, List.of()))
                .as("with the code of the old one")
                .isFalse();

        assertThat(factors.confirm(ruth, OTHER, 8, List.of())).isTrue();

        assertThat(factors.secret(ruth)).contains(OTHER);
        assertThat(actions()).endsWith("operator.factor-set", "operator.factor-replaced");
    }

    @Test
    void keepsTheSecretSealedByAKeyThatNoNodeCanRead() {
        setUp();
        var kept = installation
                .superuser()
                .sql("select encode(secret, 'escape') from control.operator_factor")
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("twenty secret");
        for (var table : List.of("sealing_key", "operator_factor", "operator_recovery_code")) {
            var reading = installation.as(installation.database().app()).sql("select count(*) from control." + table);
            assertThatThrownBy(() -> reading.query(Integer.class).single())
                    .as(table)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void takesEachCodeOnceAlsoWhenItArrivesTwiceAtOnce() throws Exception {
        setUp();
        assertThat(factors.take(ruth, 7)).as("the code that set it up").isFalse();
        assertThat(howManySucceed(() -> factors.take(ruth, 8))).isEqualTo(1);
        assertThat(factors.take(ruth, 8)).isFalse();
        assertThat(factors.take(ruth, 6)).as("an older one").isFalse();
        assertThat(howManySucceed(() -> factors.takeCode(ruth, CODE))).isEqualTo(1);
        assertThat(factors.takeCode(ruth, CODE)).isFalse();
    }

    @Test
    void isTakenAwayByAColleagueWhoSaysWhy() {
        setUp();
        operators.takeFactorAway(CommandId.next(), ruth, "She called from the number we know.");

        assertThat(factors.sheet(ruth).isSet()).isFalse();
        assertThat(factors.takeCode(ruth, CODE)).as("her recovery code").isFalse();
        assertThat(installation
                        .superuser()
                        .sql("select actor_name || ': ' || reason from control.audit_entry"
                                + " where action = 'operator.factor-taken-away'")
                        .query(String.class)
                        .single())
                .isEqualTo("Olive: She called from the number we know.");
        assertThatThrownBy(() -> operators.takeFactorAway(CommandId.next(), ruth, "again"))
                .isInstanceOf(NoSecondFactor.class);
    }

    @Test
    void isNotTakenAwayByOneselfOrByWhoeverDecidesNothing() {
        setUp();
        assertThatThrownBy(() -> operators.takeFactorAway(
                        CommandId.next(), new OperatorId(Installation.OLIVE.id()), "I lost it"))
                .isInstanceOf(NotOneself.class);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("Olive", "", OPERATOR_READ));
        assertThatThrownBy(() -> operators.takeFactorAway(CommandId.next(), ruth, "hm"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(factors.sheet(ruth).isSet()).isTrue();
    }

    @Test
    void isTakenAwayFromTheCommandLineForTheOnlyOneWhoCouldDecide() {
        assertThat(entry.takeFactorAway(RUTH, "the telephone is gone")).isFalse();
        setUp();
        assertThat(entry.takeFactorAway(RUTH, "the telephone is gone")).isTrue();
        assertThat(factors.sheet(ruth).isSet()).isFalse();
    }

    @Test
    void forgetsWhoeverGaveAPasswordThatWasChangedSince() {
        var signIns = installation.console().getBean(OperatorSignIns.class);
        var before = Instant.now().minusSeconds(1);
        signIns.enter(new LinkHash("cd".repeat(32)), new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA"));

        assertThat(signIns.since(ruth, before)).isEmpty();
        assertThat(signIns.since(ruth, Instant.now().plusSeconds(1))).isPresent();
    }

    private void setUp() {
        factors.begin(ruth, SECRET);
        factors.confirm(ruth, SECRET, 7, List.of(CODE));
    }

    private static List<String> actions() {
        return installation
                .superuser()
                .sql("select action from control.audit_entry order by id")
                .query(String.class)
                .list();
    }

    private static int howManySucceed(Callable<Boolean> work) throws Exception {
        var together = new CyclicBarrier(2);
        Callable<Boolean> attempt = () -> {
            together.await();
            return work.call();
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            int succeeded = 0;
            for (var result : threads.invokeAll(List.of(attempt, attempt))) {
                succeeded += result.get() ? 1 : 0;
            }
            return succeeded;
        }
    }
}
