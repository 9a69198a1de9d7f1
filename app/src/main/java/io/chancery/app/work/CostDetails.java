package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import java.io.Serializable;
import java.time.LocalDate;

/// What somebody says about money spent for a matter: so many units at a cost each.
public record CostDetails(
        MatterId matter,
        LocalDate workDate,
        Units units,
        UnitCost unitCost,
        CostNature nature,
        Treatment treatment,
        WorkCodes codes,
        Narrative narrative)
        implements Serializable {

    public CostDetails {
        if (treatment == Treatment.OFFICE) {
            throw new IllegalArgumentException("A cost is spent for a matter");
        }
        if (codes.activity() != null) {
            throw new IllegalArgumentException("A cost carries an expense code, no activity code");
        }
    }
}
