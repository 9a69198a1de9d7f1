package io.chancery.app.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.people.DevicesOfPeople;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.OwnSignIns;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.SignInRow;
import io.chancery.app.people.SignInsOfPeople;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.SittingAt;
import io.chancery.infra.web.signin.Visitor;
import io.chancery.infra.web.testing.ViewTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class SignInsViewTest extends ViewTest {

    private static final String PASSWORD = "seven quiet lamps over Oakland";

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Welcome welcome;

    @Autowired
    OwnSignIns signIns;

    @Autowired
    SignInsOfPeople ofPeople;

    @Autowired
    DevicesOfPeople devices;

    @Autowired
    PeopleAdministration administration;

    @Autowired
    FactorAdministration factors;

    @Autowired
    StepUp stepUp;

    @Autowired
    SignInBook book;

    @Autowired
    Registers registers;

    private SignedInPerson viola;
    private SignInId here;

    @Override
    protected KnownPerson person() {
        return viola;
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    /// Viola sits at the first of three browsers.
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        registers.establish(Firm.ASHWORTH);
        var path = firstAdmin.invite(new EmailAddress("viola." + Ids.next() + "@ashworth.example"), "Viola");
        viola = welcome.accept(CommandId.next(), path.substring(path.indexOf('=') + 1), "Viola", PASSWORD);
        here = book.begin(viola, new Visitor("192.0.2.7", "Chrome", "Windows"));
        book.begin(viola, new Visitor("198.51.100.7", "Safari", "iPhone"));
        book.begin(viola, new Visitor("198.51.100.8", "", ""));
        super.initVaadinEnvironment();
        SittingAt.signIn(here, viola);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }

    @Test
    void showsWhereOneIsSignedInAndMarksTheBrowserOneSitsAt() {
        navigate(OwnSettingsView.class);

        assertThat(lines()).hasSize(3);
        assertThat(line("Chrome on Windows")).contains("192.0.2.7", "This one");
        assertThat(line("Safari on iPhone")).contains("198.51.100.7", "Sign out");
        assertThat(line("An unknown browser")).contains("198.51.100.8");
    }

    @Test
    void endsOneAndGoesOnShowingTheOthers() {
        navigate(OwnSettingsView.class);

        press("Sign out Safari on iPhone");

        assertThat(lines()).hasSize(2).noneMatch(text -> text.contains("Safari"));
        assertThat(open()).hasSize(2);
    }

    @Test
    void endsAllButTheOneOneSitsAt() {
        navigate(OwnSettingsView.class);

        press("Sign out everywhere else");

        assertThat(open()).containsExactly(here);
        assertThat(lines()).singleElement().asString().contains("This one");
    }

    @Test
    void aChangedPasswordEndsAllButTheOneThatChangedIt() {
        navigate(OwnSettingsView.class);
        var fields = all(PasswordField.class);
        fields.get(0).setValue(PASSWORD);
        fields.get(1).setValue("nine loud lanterns under Fresno");
        fields.get(2).setValue("nine loud lanterns under Fresno");

        press("Change password");

        assertThat(open()).containsExactly(here);
    }

    @Test
    void anAdministratorEndsThoseOfAPersonOnTheirPage() {
        var sheet = administration.open(viola.id());
        UI.getCurrent()
                .add(new PersonPage(administration, ofPeople, devices, factors, stepUp, sheet, () -> {}, () -> {}));

        assertThat(lines()).hasSize(3);
        press("Sign out Safari on iPhone");

        assertThat(open()).hasSize(2);
    }

    @Test
    void theAnswerToWhoeverForgotAPasswordIsTheSameForAll() {
        var answers = Stream.of(viola.email(), "nobody." + Ids.next() + "@ashworth.example")
                .map(this::answerTo)
                .distinct()
                .toList();

        assertThat(answers).singleElement().asString().startsWith("If somebody signs in here with this address");
        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from firm_ashworth.reset_request where email = :email")
                        .param("email", viola.email())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aLinkThatIsOverLeadsToANewOne() {
        UI.getCurrent().navigate(ResetView.PATH, QueryParameters.of("token", "x".repeat(43)));
        roundTrip();

        assertThat(all(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("older than an hour"));
        assertThat(all(PasswordField.class)).isEmpty();
    }

    private String answerTo(String email) {
        navigate(OwnSettingsView.class);
        navigate(ForgottenView.class);
        all(EmailField.class).getFirst().setValue(email);
        press("Send the link");
        return all(Paragraph.class).getFirst().getText();
    }

    private List<SignInId> open() {
        return new TestPerson(viola.uuid(), viola.name(), viola.authorities())
                .does(signIns::open).stream().map(SignInRow::id).toList();
    }

    private List<String> lines() {
        return all(ListItem.class).stream()
                .filter(item -> item.getParent()
                        .filter(list -> list.hasClassName("ch-rows"))
                        .isPresent())
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }

    private String line(String name) {
        return lines().stream().filter(text -> text.contains(name)).findFirst().orElseThrow();
    }

    private static void press(String label) {
        all(Button.class).stream()
                .filter(button -> label.equals(button.getText())
                        || button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label))
                .click();
    }

    private static <C extends Component> List<C> all(Class<C> type) {
        return in(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }

    private static Stream<Component> in(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(SignInsViewTest::in));
    }
}
