package io.chancery.app.documents;

import io.chancery.app.documents.StoreNight.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The nights in which contents are read again, each once.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NightTable {

    /// Longer than anybody asks for last year.
    private static final int KEPT_DAYS = 400;

    private final JdbcClient jdbc;
    private final Clock clock;

    NightTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// What a piece of the work read.
    ///
    /// @param damaged of those read, known before or not
    /// @param found of the damaged, those that nobody knew of
    record Count(int read, int damaged, int found, int wholeAgain, int unreadable) {}

    /// Opens the night, unless it was before, another one is under way, or there is nothing to read.
    ///
    /// @return whether whoever asks has to see to it
    boolean open(LocalDate night, Instant at) {
        boolean isOpen = jdbc.sql("""
                        insert into store_night (night, asked_at)
                        select :night, :at
                         where exists (select from document_blob)
                           and not exists (select from store_night where ended_at is null)
                        on conflict do nothing""")
                        .param("night", night)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (isOpen) {
            jdbc.sql("delete from store_night where night < :before")
                    .param("before", night.minusDays(KEPT_DAYS))
                    .update();
        }
        return isOpen;
    }

    /// Whether nobody asked since then although something was there to be read.
    boolean isOverdue(Instant since) {
        return jdbc.sql("""
                        select coalesce((select max(asked_at) from store_night),
                                        (select min(stored_at) from document_blob)) < :since""")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void plan(LocalDate night, int part) {
        jdbc.sql("update store_night set part = :part where night = :night")
                .param("part", part)
                .param("night", night)
                .update();
    }

    /// A night that was given up and is tried again is under way again.
    void count(LocalDate night, Count count) {
        jdbc.sql("""
                        update store_night
                           set contents_read = contents_read + :read, damaged = damaged + :damaged, found = found + :found,
                               whole_again = whole_again + :wholeAgain, unreadable = unreadable + :unreadable,
                               ended_at = null, outcome = null
                         where night = :night""")
                .param("read", count.read())
                .param("damaged", count.damaged())
                .param("found", count.found())
                .param("wholeAgain", count.wholeAgain())
                .param("unreadable", count.unreadable())
                .param("night", night)
                .update();
    }

    /// @return how many contents were found damaged that nobody was told of
    int end(LocalDate night, Outcome outcome) {
        return jdbc.sql("""
                        with news as (select night, found - told as count from store_night where night = :night for update)
                        update store_night n set ended_at = :at, outcome = :outcome, told = found
                          from news where n.night = news.night returning news.count""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("outcome", outcome.name())
                .param("night", night)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /// Whether the store handed out something whole in this night.
    boolean hasHandedOut(LocalDate night) {
        return jdbc.sql("select contents_read > damaged from store_night where night = :night")
                .param("night", night)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// Whether the night before this one was given up because the store had nothing.
    boolean wasGoneBefore(LocalDate night) {
        return jdbc.sql("""
                        select outcome = 'STORE_GONE' from store_night where night < :night order by night desc limit 1""")
                .param("night", night)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// The latest.
    Optional<StoreNight> last() {
        return jdbc.sql("""
                        select night, part, contents_read, damaged, whole_again, unreadable, outcome from store_night
                         order by night desc limit 1""")
                .query((row, n) -> new StoreNight(
                        row.getObject("night", LocalDate.class),
                        row.getInt("part"),
                        row.getInt("contents_read"),
                        row.getInt("damaged"),
                        row.getInt("whole_again"),
                        row.getInt("unreadable"),
                        outcome(row.getString("outcome"))))
                .optional();
    }

    private static @Nullable Outcome outcome(@Nullable String stored) {
        return stored == null ? null : Outcome.valueOf(stored);
    }
}
