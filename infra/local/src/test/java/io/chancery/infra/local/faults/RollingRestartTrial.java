package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.faults.Person.Role;
import io.chancery.infra.local.load.Visits;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Every node is stopped and replaced in turn while people work; no request may fail, and who is in the middle of
/// something goes on. `infra/bin/cluster rolling-restart-test` runs it.
@EnabledIfSystemProperty(named = "chancery.trial", matches = "RollingRestartTrial")
class RollingRestartTrial {

    private static final Duration THINK = Duration.ofSeconds(1);

    private final RunningCluster cluster = RunningCluster.ofProperties();

    @Test
    void noRequestFails() throws Exception {
        cluster.awaitSafe();
        var people = Integer.getInteger("chancery.people", 30);
        var browsers = List.of(
                new Person(0, "ashworth", Role.ADMIN, cluster.port()),
                new Person(1, "birchwood", Role.PARTNER, cluster.port()));
        try (var crowd = new Crowd<>(browsers);
                var visits = new Visits(people, cluster.port(), THINK)) {
            crowd.each(person -> person.signIn("node-1"));
            visits.start();
            say("%d people work, %d of them in browsers".formatted(people + browsers.size(), browsers.size()));
            for (int node = 1; node <= cluster.nodes(); node++) {
                int restart = node;
                var turns = crowd.map(person -> new Turn(restart, person));
                turns.each(Turn::begin);
                turns.each(Turn::lastAnswer);
                int before = visits.answered();
                cluster.replace("node-" + node);
                turns.each(Turn::goOn);
                turns.all().stream().filter(turn -> !turn.wentOn()).forEach(turn -> say(turn.sentence()));
                say("node-%d was stopped and replaced: %d requests answered meanwhile, %d failed since the beginning"
                        .formatted(
                                node,
                                visits.answered() - before,
                                visits.failures().size()));
                assertThat(turns.all()).allMatch(Turn::wentOn);
            }
            visits.close();
            say(String.join("\n", visits.table()));
            say(visits.firstFailures());
            say("%d requests answered, %d failed"
                    .formatted(visits.answered(), visits.failures().size()));
            assertThat(visits.failures()).isEmpty();
            assertThat(visits.answered()).isGreaterThan(people * cluster.nodes());
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
