package io.chancery.app.bench;

import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.StatementCount;
import io.chancery.app.work.Timesheets;
import io.chancery.app.work.UnbilledWork;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The first page of the unbilled list, its sums and a timekeeper's week, each beside its bare query on a plain
/// connection.
final class FirstPages {

    private static final int WARM_UP = 20;
    private static final int PAIRS = 101;
    private static final int PAGE = 50;

    private static final String UNBILLED = """
            select id, work_date, matter, timekeeper, units, rate, net, narrative from work_item
             where invoice is null and archived_at is null and treatment <> 'OFFICE'
             order by work_date desc, id desc limit 50""";

    private static final String SUMS = """
            select count(*), sum(units), sum(net) from work_item
             where invoice is null and archived_at is null and treatment <> 'OFFICE'""";

    private static final String WEEK = """
            select id, work_date, matter, units, rate, net, narrative from work_item
             where timekeeper = '%s' and work_date between '%s' and '%s' and archived_at is null
             order by work_date, id""";

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
        var bare =
                WEEK.formatted(firm.timekeeper(), firm.monday(), firm.monday().plusDays(6));
        return pairs("week", bare, this::readWeek);
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

    private Pairs pairs(String what, String bare, Callable<?> ours) throws Exception {
        try (var raw = raw();
                var statement = raw.prepareStatement(bare)) {
            return Pairs.measure(
                    String.format(Locale.ROOT, "%s of %,d entries", what, firm.entries()),
                    WARM_UP,
                    PAIRS,
                    nth -> {
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                rows.getString(1);
                            }
                        }
                    },
                    nth -> asPerson(ours));
        }
    }

    private List<String> plan(String what, Callable<?> ours) throws Exception {
        var statement = StatementCount.of(() -> asPerson(ours)).getLast();
        var lines = new ArrayList<>(List.of("### " + what, "", "```"));
        try (var raw = raw();
                var rows = raw.createStatement()
                        .executeQuery("explain (generic_plan, costs off) " + numbered(statement))) {
            while (rows.next()) {
                lines.add(rows.getString(1));
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
