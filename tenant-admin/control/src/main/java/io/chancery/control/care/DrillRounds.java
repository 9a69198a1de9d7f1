package io.chancery.control.care;

import io.chancery.control.orders.OrderKind;

/// Has the export of one firm after another restored and proved, so that each firm's turn comes (DD036).
class DrillRounds {

    private final FirmExports exports;
    private final Drills drills;
    private final ExportRounds.Plan plan;

    DrillRounds(FirmExports exports, Drills drills, ExportRounds.Plan plan) {
        this.exports = exports;
        this.drills = drills;
        this.plan = plan;
    }

    void round() {
        if (plan.enabled() && exports.underWay(OrderKind.DRILL) == 0) {
            drills.due(plan.drillEvery()).ifPresent(firm -> exports.order(firm, OrderKind.DRILL));
        }
    }
}
