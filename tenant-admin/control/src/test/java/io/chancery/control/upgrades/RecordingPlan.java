package io.chancery.control.upgrades;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Steps that write down what was done, and go wrong as a test says.
@Configuration(proxyBeanMethods = false)
class RecordingPlan {

    static final List<String> FORWARD = List.of("rehearse", "hold", "change", "open", "tidy");
    static final List<String> DONE = Collections.synchronizedList(new ArrayList<>());
    static final List<UpgradeState> TOLD = Collections.synchronizedList(new ArrayList<>());
    static final Map<String, Consumer<UpgradeInHand>> MISHAPS = new ConcurrentHashMap<>();

    static void forget() {
        DONE.clear();
        TOLD.clear();
        MISHAPS.clear();
    }

    @Bean
    UpgradePlan plan() {
        return new UpgradePlan() {
            @Override
            public List<UpgradeStep> forward(UpgradeInHand upgrade) {
                return FORWARD.stream().<UpgradeStep>map(Recorded::new).toList();
            }

            @Override
            public List<UpgradeStep> back(UpgradeInHand upgrade) {
                return List.of(new Recorded("back-swap"), new Recorded("back-open"));
            }

            @Override
            public void ended(UpgradeInHand upgrade, UpgradeState how) {
                TOLD.add(how);
            }
        };
    }

    private record Recorded(String name) implements UpgradeStep {

        @Override
        public boolean afterSoak() {
            return name.equals("tidy");
        }

        @Override
        public void run(UpgradeInHand upgrade) {
            if (name.equals("hold")) {
                upgrade.noteHeld();
            }
            MISHAPS.getOrDefault(name, _ -> {}).accept(upgrade);
            DONE.add(name);
        }
    }
}
