package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/// People in the middle of something; the node that serves them is killed right after an answered click; the next click
/// must go on in another node with everything still there. `infra/bin/cluster kill-test` runs it.
@EnabledIfSystemProperty(named = "chancery.kills", matches = "\\d+")
class KilledNodesTrial {

    private static final List<String> FIRMS = List.of("ashworth", "birchwood");
    private static final String PASSWORD = "chancery demo 2026";

    private final int kills = Integer.getInteger("chancery.kills");
    private final int count = Integer.getInteger("chancery.people", 10);
    private final RunningCluster cluster = new RunningCluster(
            Path.of(System.getProperty("chancery.cluster.home")),
            Integer.getInteger("chancery.cluster.port"),
            Integer.getInteger("chancery.cluster.nodes", 2));
    private final List<ChromeDriver> browsers = new ArrayList<>();
    private final Map<String, int[]> results = new TreeMap<>();

    @Test
    void everybodyGoesOn() throws IOException {
        long begun = System.nanoTime();
        int carried = 0;
        try {
            var people = people();
            for (int kill = 1; kill <= kills; kill++) {
                int now = oneKill(kill, people);
                carried += now;
                say("kill %d of %d: %d of %d people went on, %d s since the start"
                        .formatted(kill, kills, now, count, seconds(begun)));
            }
        } finally {
            browsers.forEach(ChromeDriver::quit);
        }
        results.forEach((errand, result) -> say("%-24s %d of %d".formatted(errand, result[0], result[1])));
        say("%d of %d people carried over in %d kills within %s"
                .formatted(carried, kills * count, kills, Duration.ofSeconds(seconds(begun))));
        assertThat(carried).isEqualTo(kills * count);
    }

    private List<Person> people() {
        var people = new ArrayList<Person>();
        for (int i = 0; i < count; i++) {
            if (i % FIRMS.size() == 0) {
                browsers.add(browser());
            }
            var person = new Person(browsers.getLast(), FIRMS.get(i % FIRMS.size()), cluster.port());
            person.signIn(PASSWORD);
            settleIn(person);
            people.add(person);
        }
        return people;
    }

    /// Every list has something in it.
    private static void settleIn(Person person) {
        var first = new NewClient(person, "first-" + System.nanoTime() % 1_000_000);
        first.begin();
        first.finish();
    }

    /// Everybody is brought to the middle of something; the node that has most of them dies at the last answer.
    private int oneKill(int kill, List<Person> people) throws IOException {
        cluster.awaitSafe();
        var errands = new ArrayList<Errand>();
        for (int i = 0; i < people.size(); i++) {
            errands.add(errand(people.get(i), i, kill));
        }
        var begun = new HashSet<Integer>();
        String victim = "";
        for (int i = 0; i < people.size(); i++) {
            people.get(i).look();
            if (attempt(errands.get(i), kill, "begin", errands.get(i)::begin)) {
                begun.add(i);
            }
            victim = people.get(i).node();
        }
        cluster.kill(victim);
        int carried = 0;
        for (int i = people.size() - 1; i >= 0; i--) {
            var errand = errands.get(i);
            people.get(i).look();
            boolean went = begun.contains(i)
                    && attempt(errand, kill, "finish", errand::finish)
                    && people.get(i).isOnTheSamePage();
            var result = results.computeIfAbsent(errand.name(), _ -> new int[2]);
            result[1]++;
            if (went) {
                result[0]++;
                carried++;
            }
        }
        return carried;
    }

    private static Errand errand(Person person, int who, int kill) {
        return switch ((who + kill) % 3) {
            case 0 -> new NewClient(person, "K%d-%d-%d".formatted(kill, who, System.nanoTime() % 100_000));
            case 1 -> new SearchByKeyboard(person);
            default -> new FilteredList(person, "/clients");
        };
    }

    private static boolean attempt(Errand errand, int kill, String half, Runnable work) {
        try {
            work.run();
            return true;
        } catch (AssertionError | WebDriverException e) {
            say("kill %d, %s, %s: %s".formatted(kill, errand.name(), half, firstLine(e)));
            return false;
        }
    }

    private static String firstLine(Throwable e) {
        return Optional.ofNullable(e.getMessage())
                .orElse(e.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static long seconds(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun).toSeconds();
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static ChromeDriver browser() {
        System.setProperty(
                "webdriver.chrome.driver",
                Optional.ofNullable(System.getenv("CHANCERY_DRIVER")).orElse("/usr/bin/chromedriver"));
        var options = new ChromeOptions();
        options.setBinary(Optional.ofNullable(System.getenv("CHANCERY_BROWSER")).orElse("/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--disable-renderer-backgrounding",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-US",
                "--window-size=1440,900");
        return new ChromeDriver(options);
    }
}
