package io.chancery.app.documents;

import io.chancery.app.documents.RoomSheet.Share;
import io.chancery.app.documents.RoomSheet.Use;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells how much room the documents of the firm take, those behind walls too, since they take it from everybody.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class DocumentRoom {

    private final BlobTable blobs;
    private final FirmLimits limits;
    private final JdbcClient jdbc;

    DocumentRoom(BlobTable blobs, FirmLimits limits, JdbcClient jdbc) {
        this.blobs = blobs;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    public RoomSheet sheet() {
        return new RoomSheet(
                blobs.bytes(), limits.current().quota(), limits.provided().quota(), shares());
    }

    private List<Share> shares() {
        return jdbc.sql("""
                        select use, count(*) as contents, sum(bytes) as bytes
                          from (select b.bytes,
                                       case when exists (select from document d
                                                          where d.sha256 = b.sha256 and d.trashed_at is null)
                                            then 'DOCUMENTS'
                                            when exists (select from document_version v where v.sha256 = b.sha256)
                                            then 'VERSIONS'
                                            when exists (select from document d where d.sha256 = b.sha256)
                                            then 'TRASH'
                                            else 'HELD' end as use
                                  from document_blob b) content
                         group by use order by %s""".formatted(Use.inOrder("use")))
                .query((row, n) ->
                        new Share(Use.valueOf(row.getString("use")), row.getInt("contents"), row.getLong("bytes")))
                .list();
    }
}
