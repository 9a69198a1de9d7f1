package io.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.operators.OperatorRole;
import io.chancery.control.orders.OrderKind;
import io.chancery.control.releases.ReleaseItem;
import io.chancery.control.releases.RiskClass;
import io.chancery.control.rollouts.FirmOutcome;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.control.rollouts.WaveState;
import io.chancery.control.tenants.FleetState;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Pattern KEY =
            Pattern.compile("\"((?:fleet|firm|opening|orders|log|operators|links|shell|jobs)\\.[a-zA-Z.-]*[a-zA-Z])\"");
    private static final Texts TEXTS = new Texts(TextsTest.class.getClassLoader());

    @Test
    void saysEverythingInGermanToo() {
        assertThat(TEXTS.keys("de")).containsAll(TEXTS.keys(""));
        assertThat(TEXTS.keys("")).containsAll(TEXTS.keys("de")).containsAll(TEXTS.keys("en_GB"));
    }

    @Test
    void hasASentenceForEveryKeyInTheCode() throws IOException {
        var used = found("src/main/java", KEY, "");
        assertThat(used).hasSizeGreaterThan(80);
        assertThat(TEXTS.keys("")).containsAll(used);
    }

    @Test
    void hasAWordForEveryConstantThatPeopleSee() {
        var wanted = Stream.of(
                        words("fleet.state.", FleetState.values()),
                        words("operators.role.", OperatorRole.values()),
                        words("operators.role-help.", OperatorRole.values()),
                        words("orders.kind.", OrderKind.values()),
                        words("orders.failed.", OrderKind.values()),
                        words("orders.ended.done.", OrderKind.values()),
                        words("orders.ended.failed.", OrderKind.values()),
                        words("jobs.state.", RunState.values()),
                        words("jobs.step.", RunState.values()),
                        words("rollouts.state.", RolloutState.values()),
                        words("rollouts.wave.", WaveState.values()),
                        words("rollouts.outcome.", FirmOutcome.values()),
                        words("releases.kind.", ReleaseItem.Kind.values()),
                        words("releases.for.", ReleaseItem.Audience.values()),
                        words("releases.risk.", RiskClass.values()))
                .flatMap(List::stream)
                .toList();
        assertThat(TEXTS.keys("")).containsAll(wanted);
    }

    @Test
    void hasASentenceForEverythingThatControlWritesIntoTheLog() throws IOException {
        var written = found(
                "../control/src/main/java",
                Pattern.compile("\"((?:firm|order|operator|job|release|feature|rollout)\\.[a-z-]+)\""),
                "log.action.");
        assertThat(written).hasSizeGreaterThan(10);
        assertThat(TEXTS.keys("")).containsAll(written);
    }

    @Test
    void hasASentenceForEveryRefusalOfControl() throws IOException {
        var refusals =
                found("../control/src/main/java", Pattern.compile("super\\(\"([a-z-]+\\.[a-z-]+?)-?\""), "error.");
        assertThat(refusals).hasSizeGreaterThan(6);
        assertThat(refusals)
                .allSatisfy(code -> assertThat(TEXTS.keys("")).as(code).anyMatch(key -> key.startsWith(code)));
    }

    @Test
    void knowsTheStepsThatNodesTake() throws IOException {
        var steps = found(
                "../../app/src/main/java/io/chancery/app",
                Pattern.compile("OrderStep.of\\(\\w+, \\d+, \"([a-z-]+)\""),
                "orders.step.");
        assertThat(steps).hasSizeGreaterThan(5);
        assertThat(TEXTS.keys("")).containsAll(steps);
    }

    @Test
    void knowsTheKindsOfWorkThatNodesDo() throws IOException {
        var kind = Pattern.compile("String KIND = \"([a-z]+\\.[a-z.-]+)\"");
        var kinds = found("../../app/src/main/java", kind, "jobs.kind.");
        kinds.addAll(found("../../infra/core/src/main/java", kind, "jobs.kind."));
        assertThat(kinds).isNotEmpty();
        assertThat(TEXTS.keys("")).containsAll(kinds);
    }

    private static Set<String> found(String folder, Pattern pattern, String prefix) throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map(match -> prefix + match.group(1))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static List<String> words(String prefix, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> prefix + constant.name())
                .toList();
    }
}
