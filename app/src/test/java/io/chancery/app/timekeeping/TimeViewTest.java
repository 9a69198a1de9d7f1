package io.chancery.app.timekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperReference;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.MatterChoices;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.Timers;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.WorkChanges;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import io.chancery.themes.frame.TimerButton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class TimeViewTest extends ViewTest {

    private static final TestPerson ADA = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    Timesheets timesheets;

    @Autowired
    MatterChoices choices;

    @Autowired
    WorkChanges changes;

    @Autowired
    Timers timers;

    @Autowired
    TimeScreens screens;

    @Autowired
    LiveScreens live;

    @Autowired
    ActorSource actors;

    @Autowired
    Clock clock;

    TimekeeperId timekeeper;
    MatterId matter;

    @Override
    protected KnownPerson person() {
        return ADA.principal();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        openAMatter();
        super.initVaadinEnvironment();
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }

    private void openAMatter() {
        registers.establish(Firm.ASHWORTH);
        ADA.doesIt(() -> {
            timekeeper = timesheets.own().map(TimekeeperReference::id).orElseGet(() -> worked.timekeeper(ADA));
            matter = registers.openMatter(registers.openClient("Smith"), "Smith v. Jones");
            timers.discard();
            timesheets
                    .between(timekeeper, timesheets.today(), timesheets.today())
                    .forEach(row -> changes.delete(row.id(), row.line().version()));
        });
    }

    @Test
    void aTypedLineIsRecordedAndTheNextOneIsEmpty() {
        navigate(TimeView.class);
        type("0:42", "Research on jurisdiction");
        press("timekeeping.record");

        assertThat(todaysHours()).containsExactly("0.7");
        assertThat(one(TextField.class, "ch-entry-duration").getValue()).isEmpty();
        assertThat(texts()).contains("Research on jurisdiction", "0.70");
    }

    @Test
    void aWrongFieldSaysWhatIsRightAndNothingIsWritten() {
        navigate(TimeView.class);
        type("15", "Research");
        press("timekeeping.record");

        var duration = one(TextField.class, "ch-entry-duration");
        assertThat(duration.isInvalid()).isTrue();
        assertThat(duration.getErrorMessage()).isEqualTo("“15” could be minutes or hours. Type 15m or 15h.");
        assertThat(todaysHours()).isEmpty();
    }

    @Test
    void aDayThatIsFullIsToldAtTheTime() {
        navigate(TimeView.class);
        type("23h", "A very long day");
        press("timekeeping.record");
        type("2h", "And more");
        press("timekeeping.record");

        assertThat(one(TextField.class, "ch-entry-duration").getErrorMessage())
                .startsWith("A day has 24 hours")
                .contains("23 hours already");
        assertThat(todaysHours()).containsExactly("23");
    }

    @Test
    void aCopyIsRecordedOnceHoweverOftenItsClickIsSent() {
        navigate(TimeView.class);
        type("0:42", "Research on jurisdiction");
        press("timekeeping.record");

        // The page shows the day anew after the first click; what is sent again still names the old button.
        var button = copyButton();
        button.click();
        button.click();
        assertThat(todaysHours()).containsExactly("0.7", "0.7");

        copyButton().click();
        assertThat(todaysHours()).hasSize(3);
    }

    @Test
    void theLastDayIsCopiedOnceHoweverOftenTheClickIsSent() {
        ADA.does(() -> screens.recording()
                .recordTime(
                        CommandId.next(),
                        Worked.minutes(42, timekeeper, matter)
                                .on(timesheets.today().minusDays(1)),
                        IfSimilar.RECORD_ANYWAY));
        var view = navigate(TimeView.class);
        var command = CommandId.next();

        view.copyLastDay(command);
        view.copyLastDay(command);
        assertThat(todaysHours()).containsExactly("0.7");

        press("timekeeping.copyDay");
        press("timekeeping.copyDay");
        assertThat(todaysHours()).hasSize(3);
    }

    @Test
    void theTimerRunsOnEveryPageOfThePerson() {
        navigate(TimeView.class);
        var otherPage = new TimerTool(screens, live, actors, clock);
        UI.getCurrent().add(otherPage);

        ADA.doesIt(() -> timers.start(TimerDraft.NOTHING_YET));
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).until(() -> running() == 2);

        ADA.doesIt(() -> timers.stop());
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).until(() -> running() == 0);
    }

    @Test
    void aPageThatWasLeftNoLongerListens() {
        navigate(TimeView.class);
        var otherPage = new TimerTool(screens, live, actors, clock);
        UI.getCurrent().add(otherPage);
        UI.getCurrent().remove(otherPage);

        ADA.doesIt(() -> timers.start(TimerDraft.NOTHING_YET));
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).until(() -> running() == 1);

        assertThat(all(otherPage, TimerButton.class)
                        .noneMatch(button -> button.getContent().hasClassName("ch-timer-running")))
                .isTrue();
    }

    private long running() {
        // What a real page would be pushed.
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
        return all(UI.getCurrent(), TimerButton.class)
                .filter(button -> button.getContent().hasClassName("ch-timer-running"))
                .count();
    }

    private void type(String time, String words) {
        var title = ADA.does(() -> choices.find(matter)).orElseThrow().title();
        test(one(MatterField.class, "ch-entry-matter")).selectItem(title);
        test(one(TextField.class, "ch-entry-duration")).setValue(time);
        test(one(TextArea.class, "ch-entry-narrative")).setValue(words);
    }

    private void press(String textKey) {
        var text = UI.getCurrent().getTranslation(textKey);
        test(all(UI.getCurrent(), Button.class)
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private String copyLabel() {
        return UI.getCurrent()
                .getTranslation(
                        "timekeeping.copy",
                        ADA.does(() -> choices.find(matter)).orElseThrow().title());
    }

    private Button copyButton() {
        return all(UI.getCurrent(), Button.class)
                .filter(button ->
                        button.getAriaLabel().filter(copyLabel()::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> todaysHours() {
        return ADA.does(() -> timesheets.between(timekeeper, timesheets.today(), timesheets.today())).stream()
                .map(row -> TimesheetWeek.hoursOf(row).stripTrailingZeros().toPlainString())
                .toList();
    }

    private List<String> texts() {
        return all(UI.getCurrent(), Component.class)
                .map(component -> component.getElement().getText())
                .toList();
    }

    private <C extends Component> C one(Class<C> type, String className) {
        return all(UI.getCurrent(), type)
                .filter(component -> component.getElement().getClassList().contains(className))
                .findFirst()
                .orElseThrow();
    }

    private static <C extends Component> Stream<C> all(Component parent, Class<C> type) {
        return Stream.concat(Stream.of(parent), parent.getChildren().flatMap(child -> all(child, Component.class)))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
