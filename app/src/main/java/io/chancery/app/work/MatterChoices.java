package io.chancery.app.work;

import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.app.utbms.CodeSet;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Offers the open matters that this person may know of, those they worked on lately first.
@Service
@PreAuthorize("hasAnyAuthority('WORK_RECORD', 'WORK_WRITE')")
@Transactional(readOnly = true)
public class MatterChoices {

    private static final int LATELY_DAYS = 60;

    private static final String COLUMNS = "m.id, m.number, m.name, c.name as client_name, m.utbms_set, c.currency";

    private final MatterVisibility visibility;
    private final PersonToday today;
    private final JdbcClient jdbc;

    MatterChoices(MatterVisibility visibility, PersonToday today, JdbcClient jdbc) {
        this.visibility = visibility;
        this.today = today;
        this.jdbc = jdbc;
    }

    /// Whose number, name or client contains every word that was typed.
    public List<MatterChoice> matching(String typed, int offset, int limit) {
        // The person's last weeks are few rows, however long the firm has been at work.
        var lately = """
                left join (select w.matter, max(w.work_date) as worked from work_item w
                            join timekeeper t on t.id = w.timekeeper
                            where t.person = :person and w.archived_at is null and w.work_date >= :since
                            group by w.matter) l on l.matter = m.id""";
        return new ListSql(
                        "matter m join client c on c.id = m.client " + lately,
                        "(m.number ilike :beginning) desc, l.worked desc nulls last, m.changed_at desc, m.id")
                .where("m.closed_on is null")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("person", visibility.viewer())
                .param("since", today.get().minusDays(LATELY_DAYS))
                .param("beginning", typed.isBlank() ? "" : LikePattern.beginning(typed.strip()))
                .search(typed, "m.number", "m.name", "c.name")
                .page(jdbc, COLUMNS, MatterChoices::choice, ListQuery.ALL, offset, limit);
    }

    /// The open matter of this id; none when it is closed or this person may not know of it.
    public Optional<MatterChoice> find(MatterId matter) {
        return jdbc.sql(
                        "select %s from matter m join client c on c.id = m.client where m.id = :id and m.closed_on is null and %s"
                                .formatted(COLUMNS, MatterVisibility.of("m")))
                .param("id", matter.value())
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query(MatterChoices::choice)
                .optional();
    }

    private static MatterChoice choice(ResultSet row, int n) throws SQLException {
        var codes = row.getString("utbms_set");
        return new MatterChoice(
                new MatterId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("name"),
                row.getString("client_name"),
                codes == null ? null : CodeSet.valueOf(codes),
                Currency.getInstance(row.getString("currency")));
    }
}
