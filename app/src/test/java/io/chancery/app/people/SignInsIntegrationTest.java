package io.chancery.app.people;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Standing;
import io.chancery.infra.web.signin.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/// People who are signed in with two browsers, and what ends one of them.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class SignInsIntegrationTest {

    /// The interval at which a session is asked about, and a little.
    private static final int SOON = 5;

    @LocalServerPort
    int port;

    @Autowired
    PeopleAdministration people;

    @Autowired
    Welcome welcome;

    @Autowired
    OwnSignIns own;

    @Autowired
    OwnSettings settings;

    @Autowired
    SignInsOfPeople ofPeople;

    @Autowired
    SecurityAtTheDoor door;

    @Autowired
    SignInBook book;

    @Autowired
    Standing standing;

    @Autowired
    Registers registers;

    private Colleagues colleagues;
    private SignedInPerson karl;
    private Browser chrome;
    private Browser firefox;

    @BeforeEach
    void signInTwice() {
        registers.establish(Firm.ASHWORTH);
        colleagues = new Colleagues(people, welcome, Firm.ASHWORTH, port);
        karl = colleagues.hire("Karl", FirmRole.TIMEKEEPER);
        chrome = colleagues.signIn(karl.email(), Colleagues.PASSWORD, Colleagues.CHROME);
        firefox = colleagues.signIn(karl.email(), Colleagues.PASSWORD, Colleagues.FIREFOX);
        assertThat(List.of(Colleagues.isIn(chrome), Colleagues.isIn(firefox))).containsOnly(true);
    }

    @Test
    void theirOwnerSeesThemInPlainWords() {
        assertThat(open())
                .extracting(SignInRow::browser, SignInRow::system, SignInRow::address)
                .containsExactlyInAnyOrder(
                        tuple("Chrome", "Windows", "127.0.0.1"), tuple("Firefox", "Linux", "127.0.0.1"));
    }

    @Test
    void oneThatItsOwnerEndsIsOverWithinSecondsAndTheOtherGoesOn() {
        var there = of("Chrome");

        Colleagues.as(karl).doesIt(() -> own.end(there));
        Colleagues.as(karl).doesIt(() -> own.end(there));

        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(chrome));
        assertThat(Colleagues.isIn(firefox)).isTrue();
        assertThat(open()).extracting(SignInRow::browser).containsExactly("Firefox");
        assertThat(endOf(there)).isEqualTo("BY_OWNER");
        assertThat(colleagues.log(karl.uuid())).containsOnlyOnce("people.ended-sign-ins by Karl");
    }

    @Test
    void anAdministratorEndsThemToo() {
        assertThat(Colleagues.ADMIN.does(() -> ofPeople.open(karl.id()))).hasSize(2);

        Colleagues.ADMIN.doesIt(() -> ofPeople.end(karl.id(), of("Firefox")));
        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(firefox));
        assertThat(Colleagues.isIn(chrome)).isTrue();

        Colleagues.ADMIN.doesIt(() -> ofPeople.endAll(karl.id()));
        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(chrome));
        assertThat(colleagues.log(karl.uuid())).contains("people.ended-sign-ins by Agnes");
    }

    @Test
    void nobodyElseSeesOrEndsThem() {
        var there = of("Chrome");
        var mate = Colleagues.as(colleagues.hire("Mia", FirmRole.TIMEKEEPER));

        mate.doesIt(() -> own.end(there));
        mate.doesIt(own::endOthers);
        assertThatThrownBy(() -> mate.does(() -> ofPeople.open(karl.id()))).isInstanceOf(AccessDeniedException.class);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            assertThat(Colleagues.ADMIN.does(() -> ofPeople.open(karl.id()))).isEmpty();
            assertThatThrownBy(() -> Colleagues.ADMIN.doesIt(() -> ofPeople.end(karl.id(), there)))
                    .isInstanceOf(NoSuchPerson.class);
            Colleagues.as(karl).doesIt(() -> own.end(there));
        });

        assertThat(mate.does(own::open)).isEmpty();
        assertThat(open()).hasSize(2);
    }

    @Test
    void aChangedPasswordEndsThem() {
        Colleagues.as(karl)
                .doesIt(() -> settings.changePassword(
                        CommandId.next(), Colleagues.PASSWORD, "nine loud lanterns under Fresno"));

        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(chrome) && !Colleagues.isIn(firefox));
        assertThat(colleagues.letters(karl.email()))
                .filteredOn(letter -> !letter.startsWith("A sign-in from a new device"))
                .singleElement()
                .asString()
                .startsWith("Your password was changed")
                .doesNotContain("token");
    }

    @Test
    void whoeverIsDisabledIsOutEverywhere() {
        Colleagues.ADMIN.doesIt(() -> people.disable(CommandId.next(), karl.id(), "left the firm"));

        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(chrome) && !Colleagues.isIn(firefox));
        Colleagues.ADMIN.doesIt(() -> people.enable(CommandId.next(), karl.id()));
        assertThat(open()).isEmpty();
    }

    @Test
    void leavingEndsIt() {
        var there = of("Chrome");

        chrome.post("/logout", Map.of("_csrf", chrome.csrf()));

        assertThat(endOf(there)).isEqualTo("SIGNED_OUT");
        assertThat(open()).extracting(SignInRow::browser).containsExactly("Firefox");
    }

    @Test
    void oneEndsByItselfWhenNobodyUsesItOrItIsADayOld() {
        assertThat(standing.now(karl, of("Chrome"))).isPresent();
        age("seen_at", of("Chrome"), "67 minutes");
        assertThat(open()).extracting(SignInRow::browser).containsExactly("Firefox");
        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(chrome));

        age("began_at", of("Firefox"), "25 hours");
        await().atMost(SOON, SECONDS).until(() -> !Colleagues.isIn(firefox));
    }

    @Test
    void aSessionThatGoesBackToNoSignInIsNotWelcome() {
        assertThat(standing.now(karl, null)).isEmpty();
        assertThat(standing.now(karl, new SignInId(karl.uuid()))).isEmpty();
    }

    @Test
    void whatHappensAtTheDoorIsCountedForAdministratorsOfTheFirm() {
        var before = today();
        colleagues.signIn(karl.email(), "a guess that is wrong", Colleagues.CHROME);
        colleagues.signIn("nobody@firm.example", "a guess that is wrong", Colleagues.CHROME);
        Colleagues.as(karl).doesIt(() -> own.end(of("Chrome")));

        var after = today();
        assertThat(after.failed() - before.failed()).isEqualTo(2);
        assertThat(after.ended() - before.ended()).isEqualTo(1);
        assertThatThrownBy(() -> Colleagues.as(karl).does(door::days)).isInstanceOf(AccessDeniedException.class);
    }

    private SecurityDay today() {
        return Colleagues.ADMIN.does(door::days).stream()
                .findFirst()
                .orElse(new SecurityDay(LocalDate.EPOCH, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void rowsOfAMonthAgoAreSwept() {
        var old = book.begin(karl, new Visitor("192.0.2.7", "Opera", "macOS"));
        age("began_at", old, "31 days");

        book.begin(karl, new Visitor("192.0.2.7", "Opera", "macOS"));

        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from %s.sign_in where id = :id".formatted(Firm.ASHWORTH.schema()))
                        .param("id", old.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private List<SignInRow> open() {
        return Colleagues.as(karl).does(own::open);
    }

    private SignInId of(String browser) {
        return FirmsDatabase.behindTheWall()
                .sql("select id from %s.sign_in where person = :person and browser = :browser"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("person", karl.uuid())
                .param("browser", browser)
                .query(UUID.class)
                .optional()
                .map(SignInId::new)
                .orElseThrow();
    }

    private static String endOf(SignInId id) {
        return FirmsDatabase.behindTheWall()
                .sql("select ended_why from %s.sign_in where id = :id".formatted(Firm.ASHWORTH.schema()))
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private static void age(String column, SignInId id, String by) {
        FirmsDatabase.behindTheWall()
                .sql("update %s.sign_in set %s = %s - interval '%s' where id = :id"
                        .formatted(Firm.ASHWORTH.schema(), column, column, by))
                .param("id", id.value())
                .update();
    }
}
