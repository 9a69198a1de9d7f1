package io.chancery.infra.local.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.local.RunningDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// How long the people of one firm are kept out by its upgrade, and by its way back: what they see at the firm's own
/// address, and what the upgrade's steps took. `infra/bin/cluster downtime-test` runs it, and `infra/bin/bench rollout`
/// takes its lines along.
@EnabledIfSystemProperty(named = "chancery.trial", matches = "UpgradeDowntimeTrial")
class UpgradeDowntimeTrial {

    private static final String FIRM = "ashworth";
    private static final int TIMES = Integer.getInteger("chancery.times", 15);

    private final RunningCluster cluster = RunningCluster.ofProperties();

    @Test
    void peopleAreBackWhenTheUpgradeIs() throws Exception {
        cluster.awaitSafe();
        var there = new ArrayList<Double>();
        var back = new ArrayList<Double>();
        var longest = "";
        try (var firm = new FirmUnderUpgrade(new RunningDatabase(cluster.home()).connect(), FIRM)) {
            // The first upgrade meets code that never ran and is not counted.
            for (int nth = 0; nth <= TIMES; nth++) {
                var release = firm.release();
                try (var door = new Doorbell(FIRM, cluster.port())) {
                    var upgrade = firm.order();
                    firm.awaitState(upgrade, "SOAKING");
                    var shut = door.shutMillis();
                    firm.takeBack(upgrade);
                    firm.awaitState(upgrade, "PUT_BACK");
                    var shutAgain = door.shutMillis();
                    assertThat(firm.objectionsAtTheEnd(upgrade, release)).isEmpty();
                    if (nth > 0) {
                        there.add(shut);
                        back.add(shutAgain);
                        longest = firm.longestStep(upgrade);
                    }
                }
            }
            var lines = List.of(
                    "| one firm's people, kept out by | median | quartiles | longest |",
                    "|---|---|---|---|",
                    line("its upgrade (%s)".formatted(firm.size()), there),
                    line("the way back", back));
            lines.forEach(UpgradeDowntimeTrial::say);
            say("The longest step while they waited: " + longest);
            Files.write(Path.of(System.getProperty("basedir"), "target", "downtime.md"), lines);
        }
    }

    private static String line(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s, %d times | %.0f ms | %.0f–%.0f ms | %.0f ms |",
                what,
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() / 4),
                sorted.get(sorted.size() * 3 / 4),
                sorted.getLast());
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
