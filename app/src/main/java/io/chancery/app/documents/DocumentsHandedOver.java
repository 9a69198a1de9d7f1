package io.chancery.app.documents;

import io.chancery.app.care.HandOverArchive;
import io.chancery.app.care.HandedOver;
import io.chancery.infra.documents.SealedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Documents in their folders and under their names, opened, with their earlier versions, as a firm that leaves takes
/// them along. What was thrown away or held back stays out.
@Component
class DocumentsHandedOver implements HandedOver {

    private final BlobTable blobs;
    private final SealedFiles files;
    private final JdbcClient jdbc;

    DocumentsHandedOver(BlobTable blobs, SealedFiles files, JdbcClient jdbc) {
        this.blobs = blobs;
        this.files = files;
        this.jdbc = jdbc;
    }

    /// Something that a document holds, or held before.
    ///
    /// @param client name of the folder of the client, and so with the matter
    /// @param earlier number of an earlier version; null for what it holds now
    private record Kept(
            String client,
            String matter,
            String name,
            @Nullable Integer earlier,
            String sha256) {}

    @Override
    public void write(HandOverArchive archive) throws IOException {
        archive.table("documents", """
                select m.number as matter, d.name, d.title, d.author, d.media_type, d.bytes, trim(d.sha256) as sha256,
                       array_to_string(d.tags, ' ') as tags, d.sent_at, d.sent_by_name
                  from document d join matter m on m.id = d.matter where d.trashed_at is null
                 order by lower(m.number), lower(d.name), d.id""");
        for (var one : kept()) {
            archive.file(
                    out -> copy(one.sha256(), out),
                    "documents",
                    one.client(),
                    one.matter(),
                    one.earlier() == null ? one.name() : "v" + one.earlier() + " " + one.name());
        }
    }

    @Override
    public long bytes() {
        return jdbc.sql("""
                        select coalesce((select sum(bytes) from document where trashed_at is null), 0)
                             + coalesce((select sum(bytes) from document_version), 0)""").query(Long.class).single();
    }

    private List<Kept> kept() {
        return jdbc.sql("""
                        select c.number || ' ' || c.name as client, m.number || ' ' || m.name as matter, k.name, k.earlier, k.sha256
                          from (select d.matter, d.id, d.name, null::int as earlier, d.sha256 from document d where d.trashed_at is null
                                union all
                                select d.matter, d.id, v.name, v.number, v.sha256
                                  from document_version v join document d on d.id = v.document where d.trashed_at is null) k
                          join matter m on m.id = k.matter join client c on c.id = m.client
                         order by 1, 2, lower(k.name), k.id, k.earlier nulls first""").query(Kept.class).list();
    }

    private void copy(String sha256, OutputStream out) throws IOException {
        try (var content = files.open(blobs.unlock(sha256))) {
            content.transferTo(out);
        }
    }
}
