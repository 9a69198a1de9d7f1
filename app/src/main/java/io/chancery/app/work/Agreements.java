package io.chancery.app.work;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterIsClosed;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.money.BillingIncrement;
import io.chancery.app.money.BillingIncrement.Direction;
import io.chancery.app.money.BillingIncrement.Step;
import io.chancery.app.money.RawTime;
import io.chancery.app.utbms.CodeSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads in one statement what holds for work on a matter: whether it takes work, its currency, codes and increment.
@Component
class Agreements {

    /// The matter's own agreement counts before the client's, the client's before the firm's; of each the latest.
    private static final String INCREMENT = """
            left join lateral (
                select i.step, i.direction, i.minimum_seconds from billing_increment i
                 where i.valid_from <= :day and (%s i.matter is null and i.client is null)
                 order by i.matter is null, i.client is null, i.valid_from desc limit 1) a on true""";

    private static final String OF_MATTER = """
            select m.number, m.name, m.closed_on, m.utbms_set, c.currency, a.step, a.direction, a.minimum_seconds
              from matter m join client c on c.id = m.client
            """ + INCREMENT.formatted("i.matter = m.id or i.client = m.client or")
            + " where m.id = :matter and " + MatterVisibility.of("m");

    private static final String OF_FIRM =
            "select a.step, a.direction, a.minimum_seconds from (select 1) one " + INCREMENT.formatted("");

    private final MatterVisibility visibility;
    private final FirmProfile firm;
    private final JdbcClient jdbc;

    Agreements(MatterVisibility visibility, FirmProfile firm, JdbcClient jdbc) {
        this.visibility = visibility;
        this.firm = firm;
        this.jdbc = jdbc;
    }

    /// @param matter null for office time
    /// @throws NotInThisFirm when this person may know of no such matter
    /// @throws MatterIsClosed when it takes no more work
    WorkTerms at(@Nullable MatterId matter, LocalDate workDate) {
        return matter == null ? ofOffice(workDate) : ofMatter(matter, workDate);
    }

    private WorkTerms ofMatter(MatterId matter, LocalDate workDate) {
        return jdbc.sql(OF_MATTER)
                .param("matter", matter.value())
                .param("day", workDate)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> ofMatter(row))
                .optional()
                .orElseThrow(() -> new NotInThisFirm("matter", matter.value()));
    }

    private static WorkTerms ofMatter(ResultSet row) throws SQLException {
        var title = row.getString("number") + " " + row.getString("name");
        var closedOn = row.getObject("closed_on", LocalDate.class);
        if (closedOn != null) {
            throw new MatterIsClosed(title, closedOn);
        }
        var codes = row.getString("utbms_set");
        return new WorkTerms(
                title,
                Currency.getInstance(row.getString("currency")),
                codes == null ? null : CodeSet.valueOf(codes),
                increment(row));
    }

    private WorkTerms ofOffice(LocalDate workDate) {
        var increment = jdbc.sql(OF_FIRM)
                .param("day", workDate)
                .query((row, n) -> increment(row))
                .single();
        return new WorkTerms("", firm.firm().details().currency(), null, increment);
    }

    private static BillingIncrement increment(ResultSet row) throws SQLException {
        var step = row.getString("step");
        if (step == null) {
            return BillingIncrement.TENTHS_UP;
        }
        return new BillingIncrement(
                Step.valueOf(step),
                Direction.valueOf(row.getString("direction")),
                new RawTime(row.getInt("minimum_seconds")));
    }
}
