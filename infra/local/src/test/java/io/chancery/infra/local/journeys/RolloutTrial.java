package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.RunningDatabase;
import io.chancery.infra.local.faults.FirmUnderUpgrade;
import io.chancery.infra.local.faults.RunningCluster;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Twenty firms are brought to the next release in waves, as operators and a firm's administrator see it: the node at
/// work is killed and the other goes on; one firm fails a gate and is put back, to the cent, and the rollout pauses by
/// itself until the cause is mended; the firm's administrator moves its new date and tries a copy; and the history
/// tells all of it. `infra/bin/cluster rollout-test` runs it.
@Browser
@EnabledIfSystemProperty(named = "chancery.trial", matches = "RolloutTrial")
class RolloutTrial {

    private static final String RELEASE = "2026.2";
    private static final int FIRMS = 20;
    private static final String UNLUCKY = "birchwood";
    private static final String UNLUCKY_NAME = "Birchwood Solicitors";
    private static final String FAILED_AT = "Prove unbilled work";

    private final RunningCluster cluster = RunningCluster.ofProperties();
    private final RunningDatabase database = new RunningDatabase(cluster.home());

    @Test
    void bringsTwentyFirmsToTheNextReleaseThoughOneFailsAndANodeDies() throws Exception {
        cluster.awaitSafe();
        SignIn.toFirm(UNLUCKY);
        var shown = Books.shown(UNLUCKY);
        SignIn.toConsole();
        var colleague = Colleague.added();
        NewFirms.order();
        OneCentMore.forgetInitials(database.connect(), "firm_" + UNLUCKY);
        Rollout.offer(RELEASE, FIRMS);

        var rollout = Rollout.plan(RELEASE, FIRMS);
        colleague.does(() -> {
            rollout.show();
            Rollout.decide("Approve", "Rehearsed with all of them, and the evening is quiet");
            rollout.shouldSay("Ready");
        });
        try (var firm = new FirmUnderUpgrade(database.connect(), UNLUCKY)) {
            firm.awaitSealed();
            var rows = firm.rows();
            var books = firm.books();
            failsAndIsPutBack(rollout);
            assertThat(firm.books()).as("books of the firm that was put back").isEqualTo(books);
            assertThat(firm.rows()).as("rows of the firm that was put back").containsExactlyEntriesOf(rows);
        }
        assertThat(Books.shown(UNLUCKY)).as("books as its people see them").isEqualTo(shown);

        rollout.show();
        Rollout.decide("Resume", "The books are right, and the cause is mended");
        rollout.shouldSay("ended the rollout: %d of %d firms are on %s".formatted(FIRMS - 1, FIRMS, RELEASE));
        Screen.photographJourney("rollout-finished");
        tellsItAll(rollout);
        theFirmDecides();
    }

    private void failsAndIsPutBack(Rollout rollout) throws SQLException, IOException {
        try (var _ = new OneCentMore(database.connect(), "firm_" + UNLUCKY);
                var watch = database.connect()) {
            rollout.show();
            Rollout.decide("Start", "It is quiet now");
            NodeAtWork.await(watch).kill(watch, cluster);
            rollout.shouldSay("More firms of the wave failed than it may lose.");
            Screen.photographJourney("rollout-paused");
        }
    }

    /// The rollout's own page, the firm's page in the console, and that of its upgrade.
    private static void tellsItAll(Rollout rollout) throws IOException {
        rollout.shouldSay("Olive Operator planned the rollout");
        rollout.shouldSay("Petra Second approved the rollout");
        rollout.shouldSay("Olive Operator started the rollout");
        rollout.shouldSay("The app began wave 1, with one firm");
        // Which wave the firm that fails is in is drawn anew each time.
        rollout.shouldSay("The app ended wave 4: ");
        rollout.shouldSay("The app could not bring %s to the release, failing at “%s”, and left it as it was"
                .formatted(UNLUCKY_NAME, FAILED_AT));
        rollout.shouldSay("The app paused by itself: more firms of the wave failed than it may lose");
        rollout.shouldSay("Olive Operator resumed the rollout");

        rollout.toUpgradeOf(UNLUCKY_NAME);
        $("main")
                .shouldHave(text(
                        "“%s” failed. The firm is what it was before, to the last row, and works. A next date is set."
                                .formatted(FAILED_AT)));
        Screen.photographJourney("rollout-put-back");

        open(RunningChancery.console("/firms"));
        Page.row(UNLUCKY_NAME).click();
        $("main")
                .shouldHave(text("could not bring the firm to %s, failing at “%s”, and left it as it was"
                        .formatted(RELEASE, FAILED_AT)));
    }

    static void theFirmDecides() throws IOException {
        var releases = new FirmsReleases(UNLUCKY);
        releases.shouldSay("Your firm works on release 2026.1.");
        releases.shouldSay("could not bring your firm to release %s and put it back to what it was".formatted(RELEASE));
        releases.moveTo(LocalDate.now().plusDays(3));
        Screen.photographJourney("rollout-moved");

        var copy = releases.openCopy(RELEASE);
        SignIn.at(copy, "admin@%s.example".formatted(UNLUCKY), SignIn.PASSWORD);
        $(".ch-banner").shouldBe(visible).shouldHave(text("This is a copy of " + UNLUCKY_NAME));
        Screen.photographJourney("rollout-copy");
    }
}
