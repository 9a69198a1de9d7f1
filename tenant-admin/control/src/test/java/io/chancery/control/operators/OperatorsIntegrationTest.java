package io.chancery.control.operators;

import static io.chancery.control.operators.OperatorPermission.OPERATOR_ADMIN;
import static io.chancery.control.operators.OperatorPermission.OPERATOR_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class OperatorsIntegrationTest {

    private static final LinkHash LINK = new LinkHash("ab".repeat(32));
    private static final LinkHash OTHER_LINK = new LinkHash("cd".repeat(32));
    private static final PasswordHash PASSWORD = new PasswordHash("$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA");
    private static final NewOperator RUTH = new NewOperator(
            new EmailAddress("Ruth@chancery.example"), new PersonName("Ruth"), Set.of(OperatorRole.SECURITY));
    private static final NewOperator OTTO = new NewOperator(
            new EmailAddress("otto@chancery.example"), new PersonName("Otto"), Set.of(OperatorRole.OPERATOR));

    private static Installation installation;
    private static Operators operators;
    private static OperatorEntry entry;
    private static OperatorSignIns signIns;

    @BeforeAll
    static void install() {
        installation = new Installation("operators");
        var console = installation.console();
        operators = console.getBean(Operators.class);
        entry = console.getBean(OperatorEntry.class);
        signIns = console.getBean(OperatorSignIns.class);
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @BeforeEach
    void signIn() {
        installation
                .superuser()
                .sql(
                        "truncate control.operator_recovery_code, control.operator_factor, control.operator_link, control.operator_role, control.operator, control.audit_entry")
                .update();
        allow(OPERATOR_ADMIN, OPERATOR_READ);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsAnInvitedOperatorSetAPasswordOnce() {
        var ruth = entry.add(RUTH, LINK);
        assertThat(signIns.withPassword("ruth@chancery.example"))
                .as("no password yet")
                .isEmpty();
        assertThat(signIns.invited(LINK)).map(OperatorSheet::id).contains(ruth);

        assertThat(signIns.enter(LINK, PASSWORD)).map(OperatorSheet::id).contains(ruth);
        assertThat(signIns.enter(LINK, PASSWORD)).isEmpty();
        assertThat(signIns.invited(LINK)).isEmpty();
        assertThat(signIns.withPassword("RUTH@chancery.example"))
                .map(OperatorSignIn::password)
                .contains(PASSWORD);
    }

    @Test
    void changesAPasswordOnceHoweverOftenItIsAsked() {
        var ruth = entry.add(RUTH, LINK);
        signIns.enter(LINK, PASSWORD);
        var wanted = new PasswordHash(PASSWORD.value() + "x");

        signIns.changePassword(ruth, PASSWORD, wanted);
        signIns.changePassword(ruth, PASSWORD, new PasswordHash(PASSWORD.value() + "y"));

        assertThat(signIns.withPassword("ruth@chancery.example"))
                .map(OperatorSignIn::password)
                .contains(wanted);
    }

    @Test
    void takesNoLinkThatIsADayOld() {
        entry.add(RUTH, LINK);
        installation
                .superuser()
                .sql("update control.operator_link set expires_at = now() - interval '1 second'")
                .update();
        assertThat(signIns.invited(LINK)).isEmpty();
        assertThat(signIns.enter(LINK, PASSWORD)).isEmpty();
    }

    @Test
    void makesOlderLinksWorthless() {
        var ruth = entry.add(RUTH, LINK);
        operators.giveLink(CommandId.next(), ruth, OTHER_LINK);
        assertThat(signIns.invited(LINK)).isEmpty();
        assertThat(signIns.invited(OTHER_LINK)).isPresent();
    }

    @Test
    void ignoresWhatIsNoAddress() {
        assertThat(signIns.withPassword("' or 1=1 --")).isEmpty();
    }

    @Test
    void keepsADisabledOperatorOutByPasswordAndByLink() {
        var ruth = entry.add(RUTH, LINK);
        entry.add(
                new NewOperator(
                        new EmailAddress("sue@chancery.example"), new PersonName("Sue"), Set.of(OperatorRole.SECURITY)),
                OTHER_LINK);
        signIns.enter(LINK, PASSWORD);
        operators.giveLink(CommandId.next(), ruth, new LinkHash("ef".repeat(32)));
        operators.disable(CommandId.next(), ruth);
        assertThat(signIns.withPassword("ruth@chancery.example")).isEmpty();
        assertThat(signIns.now(ruth)).isEmpty();
        assertThat(signIns.invited(new LinkHash("ef".repeat(32)))).isEmpty();

        operators.enable(CommandId.next(), ruth);
        assertThat(signIns.withPassword("ruth@chancery.example")).isPresent();
    }

    @Test
    void givesRolesAndSaysWhatTheyWere() {
        var otto = operators.add(CommandId.next(), OTTO, LINK);
        operators.giveRoles(CommandId.next(), otto, Set.of(OperatorRole.SUPPORT, OperatorRole.READ_ONLY));
        assertThat(operators.all())
                .singleElement()
                .extracting(OperatorSheet::rolesInOrder)
                .isEqualTo(Set.of(OperatorRole.SUPPORT, OperatorRole.READ_ONLY));
        assertThat(installation
                        .superuser()
                        .sql(
                                "select before ->> 'roles' || ' > ' || (after ->> 'roles') from control.audit_entry where action = 'operator.roles-given'")
                        .query(String.class)
                        .single())
                .isEqualTo("OPERATOR > SUPPORT, READ_ONLY");
    }

    @Test
    void alwaysLeavesSomebodyWhoCanLetPeopleIn() {
        var ruth = entry.add(RUTH, LINK);
        assertThatThrownBy(() -> operators.disable(CommandId.next(), ruth)).isInstanceOf(NobodyCouldDecide.class);
        assertThatThrownBy(() -> operators.giveRoles(CommandId.next(), ruth, Set.of(OperatorRole.OPERATOR)))
                .isInstanceOf(NobodyCouldDecide.class);
        operators.giveRoles(CommandId.next(), ruth, Set.of(OperatorRole.OPERATOR, OperatorRole.SECURITY));
    }

    @Test
    void refusesToChangeOneself() {
        var oneself = new OperatorId(Installation.OLIVE.id());
        assertThatThrownBy(() -> operators.disable(CommandId.next(), oneself)).isInstanceOf(NotOneself.class);
        assertThatThrownBy(() -> operators.giveRoles(CommandId.next(), oneself, Set.of(OperatorRole.SECURITY)))
                .isInstanceOf(NotOneself.class);
    }

    @Test
    void refusesAnAddressThatIsTaken() {
        entry.add(RUTH, LINK);
        assertThatThrownBy(() -> operators.add(CommandId.next(), RUTH, OTHER_LINK))
                .isInstanceOf(EmailIsTaken.class);
        assertThat(signIns.invited(OTHER_LINK)).isEmpty();
    }

    @Test
    void addsTheDemonstrationsOperatorOnce() {
        entry.addOnce(OTTO, PASSWORD);
        entry.addOnce(OTTO, PASSWORD);
        assertThat(operators.all()).hasSize(1);
    }

    @Test
    void asksForPermission() {
        var otto = entry.add(OTTO, LINK);
        allow(OPERATOR_READ);
        assertThat(operators.all()).hasSize(1);
        assertThatThrownBy(() -> operators.add(CommandId.next(), RUTH, OTHER_LINK))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> operators.disable(CommandId.next(), otto)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> operators.giveLink(CommandId.next(), otto, OTHER_LINK))
                .isInstanceOf(AccessDeniedException.class);
        allow("FLEET_READ");
        assertThatThrownBy(operators::all).isInstanceOf(AccessDeniedException.class);
    }

    private static void allow(String... permissions) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Olive", "", permissions));
    }
}
