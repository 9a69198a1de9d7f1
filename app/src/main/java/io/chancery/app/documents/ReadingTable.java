package io.chancery.app.documents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// When each content was read last. What arrives was read when it was stored.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ReadingTable {

    /// Within so many days every content is read again.
    static final int DAYS = 30;

    /// So that two nights that are missed do not make the round late.
    private static final int NIGHTS = DAYS - 2;

    /// Small firms have all of it read every night.
    private static final int PART_MIN = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A content to be read again.
    ///
    /// @param readAt when it was read last
    record Content(String sha256, UUID file, byte[] key, long bytes, Instant readAt) {}

    /// How far back the round is.
    ///
    /// @param contents that are not known to be damaged
    /// @param late of these, not read for so many [#DAYS]
    /// @param oldest when the one that waits for longest was read; empty when there is none
    record Round(int contents, int damaged, int late, Optional<Instant> oldest) {}

    /// Where a night begins: its share of all, and more when nights were missed; the damaged besides, as far as they
    /// are no more than that.
    ReadingPlace begin() {
        var now = clock.instant();
        int due = unreadFor(NIGHTS + 1, now);
        var round = round();
        int part = part(round.contents(), due);
        return ReadingPlace.begin(Math.min(round.damaged(), part), Math.min(round.contents(), part), now);
    }

    /// How many a night reads at most.
    ///
    /// @param due not read for nearly so many [#DAYS]
    static int part(int contents, int due) {
        return Math.max(Math.max(PART_MIN, Math.ceilDiv(contents, NIGHTS)), due);
    }

    Round round() {
        int late = unreadFor(DAYS, clock.instant());
        return jdbc.sql("""
                        select count(*) filter (where not broken) as contents, count(*) filter (where broken) as damaged,
                               (select min(coalesce(checked_at, stored_at)) from document_blob where not broken) as oldest
                          from document_blob""")
                .query((row, n) -> new Round(
                        row.getInt("contents"),
                        row.getInt("damaged"),
                        late,
                        Optional.ofNullable(row.getObject("oldest", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)))
                .single();
    }

    /// Those that are not known to be damaged.
    private int unreadFor(int days, Instant now) {
        return jdbc.sql("""
                        select count(*) from document_blob
                         where not broken and coalesce(checked_at, stored_at) < :before""")
                .param("before", now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    List<Content> next(ReadingPlace place, int limit) {
        int left = place.isAmongDamaged() ? place.damagedLeft() : place.left();
        return jdbc.sql("""
                        select sha256, file, key, bytes, coalesce(checked_at, stored_at) as read_at from document_blob
                         where broken = :broken and coalesce(checked_at, stored_at) < :before
                           and (coalesce(checked_at, stored_at), file) > (:after, :file)
                         order by coalesce(checked_at, stored_at), file limit :limit""")
                .param("broken", place.isAmongDamaged())
                .param("before", place.before().atOffset(ZoneOffset.UTC))
                .param("after", place.after().atOffset(ZoneOffset.UTC))
                .param("file", place.file())
                .param("limit", Math.min(left, limit))
                .query((row, n) -> new Content(
                        row.getString("sha256"),
                        row.getObject("file", UUID.class),
                        row.getBytes("key"),
                        row.getLong("bytes"),
                        row.getObject("read_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Those that somebody replaces or deletes just now are left out, so that nobody waits for the other.
    void read(List<UUID> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update document_blob set checked_at = :at
                         where sha256 in (select sha256 from document_blob where file in (:files) for update skip locked)""")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("files", files)
                .update();
    }
}
