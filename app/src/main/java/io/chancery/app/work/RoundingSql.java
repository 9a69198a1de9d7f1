package io.chancery.app.work;

import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.RawTime;
import io.chancery.app.work.Rounding.Basis;
import io.chancery.app.work.RoundingInForce.Source;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The agreement that holds on a day, and how a row of it is read.
final class RoundingSql {

    static final String COLUMNS = "a.step, a.direction, a.minimum_seconds, a.basis, a.source";

    /// A lateral join to what holds on `:day`: the matter's own agreement before the client's, the client's before the
    /// firm's; of each the latest.
    ///
    /// @param whose conditions on `billing_increment i` beside the firm's own, each followed by `or`
    static String inForce(String whose) {
        return """
                left join lateral (
                    select i.step, i.direction, i.minimum_seconds, i.basis,
                           case when i.matter is not null then 'MATTER' when i.client is not null then 'CLIENT'
                                else 'FIRM' end as source
                      from billing_increment i
                     where i.valid_from <= :day and (%s i.matter is null and i.client is null)
                     order by i.matter is null, i.client is null, i.valid_from desc limit 1) a on true
                """.formatted(whose);
    }

    private RoundingSql() {}

    static RoundingInForce inForce(ResultSet row) throws SQLException {
        return row.getString("step") == null
                ? new RoundingInForce(Rounding.USUAL, Source.USUAL)
                : new RoundingInForce(rounding(row), Source.valueOf(row.getString("source")));
    }

    static Rounding rounding(ResultSet row) throws SQLException {
        return new Rounding(
                new BillingIncrement(
                        Step.valueOf(row.getString("step")),
                        Direction.valueOf(row.getString("direction")),
                        new RawTime(row.getInt("minimum_seconds"))),
                Basis.valueOf(row.getString("basis")));
    }
}
