package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.faults.Person.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// People in the middle of something; the node that serves all of them is killed at the last of their answers;
/// everybody's next click must go on in another node with everything still there. `infra/bin/cluster kill-test` runs
/// it.
@EnabledIfSystemProperty(named = "chancery.kills", matches = "\\d+")
class KilledNodesTrial {

    private static final List<String> FIRMS = List.of("ashworth", "birchwood", "lindner");

    private final int kills = Integer.getInteger("chancery.kills");
    private final int count = Integer.getInteger("chancery.people", 10);
    private final RunningCluster cluster = RunningCluster.ofProperties();
    private final Map<String, int[]> results = new TreeMap<>();

    @Test
    void everybodyGoesOn() throws Exception {
        cluster.awaitSafe();
        int carried = 0;
        try (var people = new Crowd<>(hired())) {
            people.each(person -> person.signIn("node-1"));
            long begun = System.nanoTime();
            for (int kill = 1; kill <= kills; kill++) {
                carried += oneKill(kill, people);
            }
            results.forEach((errand, result) -> say("%-32s %d of %d".formatted(errand, result[0], result[1])));
            var took = Duration.ofNanos(System.nanoTime() - begun);
            say("%d of %d people carried over in %d kills within %d min %d s"
                    .formatted(carried, kills * count, kills, took.toMinutes(), took.toSecondsPart()));
        }
        assertThat(carried).isEqualTo(kills * count);
    }

    /// One browser each; the people of a firm are different ones, because drafts belong to a person.
    private List<Person> hired() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            var role = Role.values()[i / FIRMS.size() % Role.values().length];
            people.add(new Person(i, FIRMS.get(i % FIRMS.size()), role, cluster.port()));
        }
        return people;
    }

    /// Everybody is brought to the middle of something and does one thing more; the node dies at the last answer.
    private int oneKill(int kill, Crowd<Person> people) throws Exception {
        long begun = System.nanoTime();
        var turns = people.map(person -> new Turn(kill, person));
        turns.each(Turn::begin);
        cluster.awaitSafe();
        long safe = System.nanoTime();
        var victim = people.first().node();
        turns.each(turn -> turn.requireAt(victim));
        turns.each(Turn::lastAnswer);
        long answered = System.nanoTime();
        cluster.kill(victim);
        long killed = System.nanoTime();
        turns.each(Turn::goOn);
        int wentOn = 0;
        for (var turn : turns.all()) {
            var result = results.computeIfAbsent(turn.errand(), _ -> new int[2]);
            result[1]++;
            if (turn.wentOn()) {
                result[0]++;
                wentOn++;
            } else {
                say(turn.sentence());
            }
        }
        say(
                "kill %d of %d, of %s %.1f ms after the last answer: %d of %d people went on (%d s until all were ready, %d s in all)"
                        .formatted(
                                kill,
                                kills,
                                victim,
                                (killed - answered) / 1e6,
                                wentOn,
                                count,
                                seconds(safe - begun),
                                seconds(System.nanoTime() - begun)));
        people.each(Person::recover);
        return wentOn;
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
