package io.chancery.app.work;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterIsClosed;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.utbms.CodeSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads in one statement what holds for work on a matter: whether it takes work, its currency, codes and rounding.
@Component
class Agreements {

    /// The matter is held until what is recorded on it is there: who closes it waits, and counts that work too.
    private static final String OF_MATTER = """
            select m.number, m.name, m.closed_on, m.utbms_set, c.currency, %s
              from matter m join client c on c.id = m.client
            %s where m.id = :matter and %s for key share of m""".formatted(
                    RoundingSql.COLUMNS,
                    RoundingSql.inForce("i.matter = m.id or i.client = m.client or"),
                    MatterVisibility.of("m"));

    private static final String OF_FIRM =
            "select %s from (select 1) one %s".formatted(RoundingSql.COLUMNS, RoundingSql.inForce(""));

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
                RoundingSql.inForce(row).rounding());
    }

    private WorkTerms ofOffice(LocalDate workDate) {
        var inForce = jdbc.sql(OF_FIRM)
                .param("day", workDate)
                .query((row, n) -> RoundingSql.inForce(row))
                .single();
        return new WorkTerms("", firm.firm().details().currency(), null, inForce.rounding());
    }
}
