package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import io.chancery.app.money.RawTime;
import io.chancery.app.money.UnitCost;
import io.chancery.app.money.Units;
import io.chancery.app.timekeepers.TimekeeperId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The columns of a line of work, and how a row of them is read.
final class WorkSql {

    /// Of `work_item w`.
    static final String LINE = """
            w.id, w.kind, w.matter, w.timekeeper, w.work_date, w.raw_seconds, w.units, w.rate, w.adjustment,
            w.adjustment_reason, w.net, w.currency, w.task_code, w.activity_code, w.expense_code, w.cost_kind,
            w.cost_unpaid, w.charge_kind, w.narrative, w.treatment, w.invoice, w.version""";

    /// With names, of [#FROM].
    static final String ROW = LINE + """
            , m.number as matter_number, m.name as matter_name, c.name as client_name,
            btrim(concat(t.first_name, ' ', t.last_name)) as timekeeper_name""";

    /// Every kind of work; office time has no matter.
    static final String FROM = """
            work_item w left join matter m on m.id = w.matter left join client c on c.id = m.client
            left join timekeeper t on t.id = w.timekeeper""";

    private WorkSql() {}

    static WorkRow row(ResultSet row, int n) throws SQLException {
        return new WorkRow(
                line(row, n),
                orEmpty(row.getString("matter_number")),
                orEmpty(row.getString("matter_name")),
                orEmpty(row.getString("client_name")),
                orEmpty(row.getString("timekeeper_name")));
    }

    static WorkLine line(ResultSet row, int n) throws SQLException {
        var matter = row.getObject("matter", UUID.class);
        var timekeeper = row.getObject("timekeeper", UUID.class);
        var raw = row.getObject("raw_seconds", Integer.class);
        var chargeKind = row.getString("charge_kind");
        var currency = Currency.getInstance(row.getString("currency"));
        var kind = WorkKind.valueOf(row.getString("kind"));
        return new WorkLine(
                new WorkItemId(row.getObject("id", UUID.class)),
                kind,
                matter == null ? null : new MatterId(matter),
                timekeeper == null ? null : new TimekeeperId(timekeeper),
                row.getObject("work_date", LocalDate.class),
                raw == null ? null : new RawTime(raw),
                charge(kind, row, currency),
                Treatment.valueOf(row.getString("treatment")),
                new Money(row.getBigDecimal("net"), currency),
                WorkCodes.read(
                        row.getString("task_code"), row.getString("activity_code"), row.getString("expense_code")),
                kind == WorkKind.COST ? nature(row) : null,
                chargeKind == null ? null : ChargeKind.valueOf(chargeKind),
                new Narrative(row.getString("narrative")),
                row.getObject("invoice") != null,
                row.getInt("version"));
    }

    /// A cost from before its kind was asked for is paid and taxed like fees.
    private static CostNature nature(ResultSet row) throws SQLException {
        var kind = row.getString("cost_kind");
        return kind == null
                ? CostNature.paid(CostKind.SOFT)
                : new CostNature(CostKind.valueOf(kind), row.getBoolean("cost_unpaid"));
    }

    private static Charge charge(WorkKind kind, ResultSet row, Currency currency) throws SQLException {
        var units = row.getBigDecimal("units");
        var rate = row.getBigDecimal("rate");
        var adjustment = adjustment(row.getBigDecimal("adjustment"), row.getString("adjustment_reason"), currency);
        return switch (kind) {
            case TIME -> new Charge.Fee(new BillableHours(units), new HourlyRate(rate, currency), adjustment);
            case COST -> new Charge.Cost(new Units(units), new UnitCost(rate, currency), adjustment);
            case CHARGE -> new Charge.FixedCharge(new Money(rate, currency), adjustment);
        };
    }

    private static Optional<LineAdjustment> adjustment(
            @Nullable BigDecimal amount, @Nullable String reason, Currency currency) {
        return amount == null || reason == null
                ? Optional.empty()
                : Optional.of(new LineAdjustment(new Money(amount, currency), reason));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
