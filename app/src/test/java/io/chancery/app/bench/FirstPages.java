package io.chancery.app.bench;

import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.UnbilledWork;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The first page of the unbilled list, its sums and a timekeeper's week, each beside its bare query on a plain
/// connection: the same joins and the same rule of who may see what, written by hand.
final class FirstPages {

    /// A node that has served for a while.
    private static final int WARM_UP = 400;
    private static final int PAIRS = 101;
    private static final int PAGE = 50;

    private static final String VISIBLE = """
            w.archived_at is null and (not m.restricted
                or exists (select 1 from matter_person p where p.matter = m.id and p.person = ?))""";

    private static final String UNBILLED_ONLY = " and w.invoice is null and w.treatment <> 'OFFICE' ";

    /// What anybody would write by hand for the same page: the rows, the names they are shown with, and who may see
    /// them.
    private static final String ROWS = """
            select w.id, w.kind, w.matter, w.timekeeper, w.work_date, w.raw_seconds, w.units, w.rate, w.adjustment,
                   w.adjustment_reason, w.net, w.currency, w.task_code, w.activity_code, w.expense_code, w.cost_kind,
                   w.cost_unpaid, w.charge_kind, w.narrative, w.treatment, w.invoice, w.version,
                   m.number, m.name, c.name, t.last_name
              from work_item w left join matter m on m.id = w.matter left join client c on c.id = m.client
              left join timekeeper t on t.id = w.timekeeper
             where\s""" + VISIBLE;

    private static final String UNBILLED = ROWS + UNBILLED_ONLY + "order by w.work_date desc, w.id desc limit 50";

    private static final String SUMS = """
            select w.currency, count(*), sum(w.units), sum(w.net) from work_item w join matter m on m.id = w.matter
             where\s""" + VISIBLE + UNBILLED_ONLY + "group by w.currency";

    private static final String WEEK =
            ROWS + " and w.timekeeper = ? and w.work_date between ? and ? order by w.work_date, w.id";

    private final ManyEntries firm;
    private final UnbilledWork unbilled;
    private final Timesheets timesheets;

    FirstPages(ManyEntries firm, UnbilledWork unbilled, Timesheets timesheets) {
        this.firm = firm;
        this.unbilled = unbilled;
        this.timesheets = timesheets;
    }

    Pairs unbilled() throws Exception {
        return pairs("unbilled, first page", UNBILLED, () -> unbilled.rows(ListQuery.ALL, 0, PAGE));
    }

    Pairs sums() throws Exception {
        return pairs("unbilled, count and sums", SUMS, () -> unbilled.totals(ListQuery.ALL));
    }

    Pairs week() throws Exception {
        return pairs(
                "week",
                WEEK,
                this::readWeek,
                firm.timekeeper().value(),
                firm.monday(),
                firm.monday().plusDays(6));
    }

    /// How the database reads each page, without a person's values.
    List<String> plans() throws Exception {
        var lines = new ArrayList<String>();
        lines.addAll(plan("unbilled, first page", () -> unbilled.rows(ListQuery.ALL, 0, PAGE)));
        lines.addAll(plan("unbilled, count and sums", () -> unbilled.totals(ListQuery.ALL)));
        lines.addAll(plan("week", this::readWeek));
        return lines;
    }

    private List<?> readWeek() {
        return timesheets.between(
                firm.timekeeper(), firm.monday(), firm.monday().plusDays(6));
    }

    /// @param values of the bare query, behind the person who looks
    private Pairs pairs(String what, String bare, Callable<?> ours, Object... values) throws Exception {
        try (var raw = raw();
                var statement = raw.prepareStatement(bare)) {
            statement.setObject(1, firm.person().uuid());
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 2, values[n]);
            }
            return Pairs.measure(
                    String.format(Locale.ROOT, "%s of %,d entries", what, firm.entries()),
                    WARM_UP,
                    PAIRS,
                    nth -> {
                        try (var rows = statement.executeQuery()) {
                            read(rows);
                        }
                    },
                    nth -> asPerson(ours));
        }
    }

    /// Every column, since the page shows or acts on each.
    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }

    private List<String> plan(String what, Callable<?> ours) throws Exception {
        var statement = StatementCount.of(() -> asPerson(ours)).getLast();
        var lines = new ArrayList<>(List.of("### " + what, "", "```"));
        try (var raw = raw();
                var plans = raw.createStatement()) {
            plans.execute("set plan_cache_mode = force_generic_plan");
            plans.execute("prepare page as " + numbered(statement));
            try (var rows = plans.executeQuery("explain (costs off) execute page" + nulls(statement))) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
        }
        lines.addAll(List.of("```", ""));
        return lines;
    }

    /// With `$1` for each question mark, as plans without values want them.
    private static String numbered(String statement) {
        var numbered = new StringBuilder();
        int nth = 0;
        for (var part : statement.split("\\?", -1)) {
            if (nth > 0) {
                numbered.append('$').append(nth);
            }
            numbered.append(part);
            nth++;
        }
        return numbered.toString();
    }

    /// As many as it has question marks: a plan for any values does not look at them.
    private static String nulls(String statement) {
        int marks = (int) statement.chars().filter(c -> c == '?').count();
        return marks == 0 ? "" : "(" + String.join(", ", Collections.nCopies(marks, "null")) + ")";
    }

    private Object asPerson(Callable<?> ours) {
        return TenantContext.callAs(firm.firm().id(), () -> firm.person().does(ours::call));
    }

    private Connection raw() throws Exception {
        var connection =
                FirmsDatabase.database().connect(FirmsDatabase.database().superuser());
        connection.setSchema(firm.firm().schema());
        return connection;
    }
}
