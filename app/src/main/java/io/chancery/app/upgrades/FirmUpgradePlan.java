package io.chancery.app.upgrades;

import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.control.upgrades.UpgradePlan;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.control.upgrades.UpgradeStep;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// The steps of a firm's upgrade (DD013): a rehearsal on a copy while people work; then the firm is held, frozen,
/// changed, proved and opened. Whatever goes wrong before it is open leads back to what it was.
@Component
class FirmUpgradePlan implements UpgradePlan {

    private final Checks checks;
    private final Rehearsing rehearsing;
    private final Holding holding;
    private final DataSteps dataSteps;
    private final Portions portions;
    private final Gates gates;
    private final UpgradeTelling telling;

    FirmUpgradePlan(
            Checks checks,
            Rehearsing rehearsing,
            Holding holding,
            DataSteps dataSteps,
            Portions portions,
            Gates gates,
            UpgradeTelling telling) {
        this.checks = checks;
        this.rehearsing = rehearsing;
        this.holding = holding;
        this.dataSteps = dataSteps;
        this.portions = portions;
        this.gates = gates;
        this.telling = telling;
    }

    @Override
    public List<UpgradeStep> forward(UpgradeInHand upgrade) {
        var steps = new ArrayList<UpgradeStep>();
        steps.add(Step.of("checks", checks::run));
        steps.addAll(rehearsal(upgrade));
        if (!upgrade.isRehearsal()) {
            steps.addAll(change(upgrade));
        }
        return steps;
    }

    private List<UpgradeStep> rehearsal(UpgradeInHand upgrade) {
        var steps = new ArrayList<UpgradeStep>();
        steps.add(Step.of("rehearse-copy", rehearsing::copy));
        steps.add(Step.of("rehearse-measure", rehearsing::measure));
        for (var step : dataSteps.between(upgrade.from(), upgrade.to())) {
            steps.add(Step.of("rehearse-data:" + step.key(), hand -> rehearsing.change(hand, step)));
        }
        for (var gate : gates.holding(upgrade.gates())) {
            steps.add(Step.of("rehearse-gate:" + gate.name(), hand -> rehearsing.check(hand, gate)));
        }
        steps.addAll(missing("rehearse-gate:", upgrade));
        steps.add(Step.of("rehearse-end", rehearsing::end));
        return steps;
    }

    private List<UpgradeStep> change(UpgradeInHand upgrade) {
        var steps = new ArrayList<UpgradeStep>();
        steps.add(Step.of("hold", holding::hold));
        steps.add(Step.of("snapshot", holding::freeze));
        steps.add(Step.of("measure", hand -> gates.measure(hand, hand.tenant().id(), Holding.FACTS)));
        for (var step : dataSteps.between(upgrade.from(), upgrade.to())) {
            steps.add(Step.of(
                    "data:" + step.key(),
                    hand -> portions.run(hand, step, hand.tenant().id())));
        }
        for (var gate : gates.holding(upgrade.gates())) {
            steps.add(Step.of(
                    "gate:" + gate.name(),
                    hand -> gates.check(hand, gate, hand.tenant().id(), Holding.FACTS)));
        }
        steps.addAll(missing("gate:", upgrade));
        steps.add(Step.of("set-release", holding::setRelease));
        steps.add(Step.of("open", holding::open));
        steps.add(new Step("drop-snapshot", true, holding::dropSnapshot));
        return steps;
    }

    /// A node of an older build went on with an upgrade that counts on a gate of the newer one.
    private List<Step> missing(String kind, UpgradeInHand upgrade) {
        return gates.missing(upgrade.gates()).stream()
                .map(gate -> Step.of(kind + gate, _ -> gates.requireNone(List.of(gate))))
                .toList();
    }

    @Override
    public List<UpgradeStep> back(UpgradeInHand upgrade) {
        return List.of(
                Step.of("back-rehearsal", rehearsing::end),
                Step.of("back-hold", holding::holdAgain),
                Step.of("back-swap", holding::swapBack),
                Step.of("back-release", holding::resetRelease),
                Step.of("back-open", holding::openAgain));
    }

    @Override
    public void ended(UpgradeInHand upgrade, UpgradeState how) {
        telling.ended(upgrade, how);
    }
}
