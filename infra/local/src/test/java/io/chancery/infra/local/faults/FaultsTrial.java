package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.faults.Person.Role;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One fault after the other, each under somebody in a browser. `infra/bin/cluster faults-test` runs it.
@EnabledIfSystemProperty(named = "chancery.trial", matches = "FaultsTrial")
class FaultsTrial {

    private static final int BIG_FILE_BYTES = 4_000_000;

    private final RunningCluster cluster = RunningCluster.ofProperties();
    private Person person;

    @BeforeEach
    void signIn() throws IOException {
        cluster.awaitSafe();
        person = new Person(0, "ashworth", Role.ADMIN, cluster.port());
        person.signIn("node-1");
    }

    @AfterEach
    void leave() {
        person.close();
    }

    /// Before the click is heard of, while it is worked on, after it is answered: it is done once.
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 15, 40, 80, 160})
    void aClickUnderWayWhenItsNodeDiesIsDoneOnce(int millis) throws IOException {
        var word = "D%d-%d".formatted(millis, System.currentTimeMillis() / 1000 % 1_000_000);
        var form = new HalfFilledForm(person, word);
        form.begin();
        form.lastAnswer();
        var victim = person.node();

        form.save();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        cluster.kill(victim);

        form.awaitSaved();
        assertThat(person.isOnTheSamePage()).isTrue();
        person.open("/clients?q=Client+" + word);
        person.until(
                "the one client",
                () -> person.number("return document.querySelector('.ch-list vaadin-grid')._flatSize") == 1);
        say("a node killed %d ms after a click: done once".formatted(millis));
    }

    @Test
    void requestsThatComeTogetherAfterADeathFindOneSession() throws IOException {
        var form = new HalfFilledForm(person, "T%d".formatted(System.currentTimeMillis() / 1000 % 1_000_000));
        form.begin();
        form.lastAnswer();
        cluster.kill(person.node());

        var statuses = person.runAsync("""
            const done = arguments[arguments.length - 1];
            const ui = Object.values(Vaadin.Flow.clients).map(c => c.getUIId && c.getUIId()).find(id => id !== undefined) ?? 0;
            Promise.all([...Array(12)].map(() => fetch('/?v-r=heartbeat&v-uiId=' + ui, {method: 'POST'}).then(a => a.status)))
                .then(all => done([...new Set(all)].join(',')));
            """);

        assertThat(statuses).isEqualTo("200");
        form.goOn();
        assertThat(person.isOnTheSamePage()).isTrue();
        say("12 requests together after a death: one session, all answered");
    }

    @Test
    void anUploadUnderWayArrivesByItselfOrFailsWithASentenceAndGoesOnByItsButton() throws IOException {
        var upload = new UploadUnderWay(person, BIG_FILE_BYTES);
        upload.begin();
        cluster.kill(person.node());
        var failed = upload.hasFailed();
        if (failed) {
            upload.awaitSentence();
            upload.tryAgain();
        }
        assertThat(person.isOnTheSamePage()).isTrue();
        say("an upload under way: "
                + (failed ? "failed with a sentence, sent again by its button" : "sent again by the browser itself"));
    }

    @Test
    void afterTheDeathOfAllNodesPeopleSignInAgainAndFindTheirDraft() throws IOException {
        var word = "A%d".formatted(System.currentTimeMillis() / 1000 % 1_000_000);
        var form = new HalfFilledForm(person, word);
        form.begin();
        form.lastAnswer();
        for (int node = 1; node <= cluster.nodes(); node++) {
            cluster.kill("node-" + node);
        }
        cluster.awaitSafe();

        person.leaveToSignIn();
        person.signIn();
        person.open("/clients?open=new");
        form.requireDraft();
        say("all nodes killed: signed in again, the draft is there");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
