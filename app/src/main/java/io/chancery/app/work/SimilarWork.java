package io.chancery.app.work;

import io.chancery.app.work.RecordingOutcome.LikelyDuplicate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds what was probably recorded twice. Two calls of the same length on one day are usual, two equal narratives of
/// one timekeeper are not; for costs it is the same code and amount.
@Component
class SimilarWork {

    private static final RowMapper<LikelyDuplicate> DUPLICATE = (row, n) -> duplicate(row);

    private final JdbcClient jdbc;

    SimilarWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Same timekeeper, matter and day, and the same words but for case and spaces; where either says nothing, the
    /// same time.
    Optional<LikelyDuplicate> to(TimeDetails details) {
        return jdbc.sql("""
                        select id, work_date, units, narrative from work_item
                         where timekeeper = :timekeeper and work_date = :day and archived_at is null
                           and matter is not distinct from :matter
                           and case when narrative = '' or :narrative = '' then raw_seconds = :raw
                                    else lower(regexp_replace(narrative, '\\s+', ' ', 'g')) = :narrative end
                         order by id limit 1""")
                .param("timekeeper", details.timekeeper().value())
                .param("day", details.workDate())
                .param("matter", idOf(details))
                .param(
                        "narrative",
                        details.narrative().text().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT))
                .param("raw", details.raw().seconds())
                .query(DUPLICATE)
                .optional();
    }

    /// Same matter, day, expense code and amount.
    Optional<LikelyDuplicate> to(CostDetails details) {
        return jdbc.sql("""
                        select id, work_date, units, narrative from work_item
                         where matter = :matter and work_date = :day and archived_at is null and kind = 'COST'
                           and expense_code is not distinct from :code and units = :units and rate = :unitCost
                         order by id limit 1""")
                .param("matter", details.matter().value())
                .param("day", details.workDate())
                .param("code", details.codes().expenseCode())
                .param("units", details.units().count())
                .param("unitCost", details.unitCost().amount())
                .query(DUPLICATE)
                .optional();
    }

    private static @Nullable UUID idOf(TimeDetails details) {
        return details.matter() == null ? null : details.matter().value();
    }

    private static LikelyDuplicate duplicate(ResultSet row) throws SQLException {
        return new LikelyDuplicate(
                new WorkItemId(row.getObject("id", UUID.class)),
                row.getObject("work_date", LocalDate.class),
                row.getBigDecimal("units"),
                row.getString("narrative"));
    }
}
