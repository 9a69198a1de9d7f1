package io.chancery.app.documents;

import io.chancery.app.documents.RoomSheet.Use;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.ListSql;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterVisibility;
import io.chancery.themes.list.ListQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells how far the stored contents were read again, and which documents are damaged, on matters that this person
/// may know of. Numbers count those behind walls too.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class StoreHealth {

    /// Where people see which documents are damaged.
    public static final String PLACE = "damaged-documents";

    private static final String COLUMNS = """
            x.id, x.use, x.name, x.matter, m.number || ' ' || m.name as matter_title, x.bytes, x.file, x.broken_at""";

    /// Each document once, by the content that is needed most, in the order of [Use]. A node of the
    /// build before does not write down when it found the damage.
    private static final String DAMAGED =
            """
            (select distinct on (n.id) n.*
               from (select d.id, case when d.trashed_at is null then 'DOCUMENTS' else 'TRASH' end as use, d.name, d.matter,
                            b.bytes, b.file, %1$s as broken_at
                       from document_blob b join document d on d.sha256 = b.sha256 where b.broken
                     union all
                     select d.id, 'VERSIONS', v.name, d.matter, b.bytes, b.file, %1$s as broken_at
                       from document_blob b join document_version v on v.sha256 = b.sha256 join document d on d.id = v.document
                      where b.broken
                     union all
                     select r.id, 'HELD', r.name, r.matter, b.bytes, b.file, %1$s as broken_at
                       from document_blob b join refused_document r on r.sha256 = b.sha256 and r.state = 'HELD'
                      where b.broken) n
              order by n.id, %2$s, n.file) x join matter m on m.id = x.matter""".formatted("coalesce(b.broken_at, b.checked_at, b.stored_at)", Use.inOrder("n.use"));

    private final ReadingTable readings;
    private final NightTable nights;
    private final MatterVisibility visibility;
    private final JdbcClient jdbc;

    StoreHealth(ReadingTable readings, NightTable nights, MatterVisibility visibility, JdbcClient jdbc) {
        this.readings = readings;
        this.nights = nights;
        this.visibility = visibility;
        this.jdbc = jdbc;
    }

    public StoreSheet sheet() {
        var round = readings.round();
        return new StoreSheet(
                round.contents() + round.damaged(),
                round.damaged(),
                round.late(),
                round.oldest().orElse(null),
                nights.last().orElse(null));
    }

    public List<DamagedDocument> rows(ListQuery query, int offset, int limit) {
        return sql(query).page(jdbc, COLUMNS, (row, n) -> row(row), query, offset, limit);
    }

    public int count(ListQuery query) {
        return sql(query).count(jdbc);
    }

    /// @param id of a document, or of something held back
    /// @throws NotInThisFirm when nothing damaged that this person may know of has this id
    public DamagedDocument one(UUID id) {
        return jdbc.sql("select %s from %s where x.id = :id and %s"
                        .formatted(COLUMNS, DAMAGED, MatterVisibility.of("m")))
                .param("id", id)
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .query((row, n) -> row(row))
                .optional()
                .orElseThrow(() -> new NotInThisFirm("document", id));
    }

    private ListSql sql(ListQuery query) {
        return new ListSql(DAMAGED, "lower(x.name), x.id")
                .where(MatterVisibility.of("m"))
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .sortable("name", "lower(x.name)")
                .sortable("matter", "m.number")
                .sortable("use", Use.inOrder("x.use"))
                .sortable("size", "x.bytes")
                .sortable("found", "x.broken_at")
                .search(query.search(), "x.name", "m.number", "m.name");
    }

    private static DamagedDocument row(ResultSet row) throws SQLException {
        return new DamagedDocument(
                row.getObject("id", UUID.class),
                Use.valueOf(row.getString("use")),
                row.getString("name"),
                new MatterId(row.getObject("matter", UUID.class)),
                row.getString("matter_title"),
                row.getLong("bytes"),
                row.getObject("file", UUID.class),
                row.getObject("broken_at", OffsetDateTime.class).toInstant());
    }
}
