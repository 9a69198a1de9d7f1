package io.chancery.app.ebilling;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.crypto.MarkedValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The files that were taken in, and the one upload of each person that waits.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ImportTables {

    /// An upload that was previewed.
    record Upload(String name, byte[] content) {}

    private static final String FILE = "id, name, invoices, items, imported_at, imported_by_name";

    private final JdbcClient jdbc;
    private final MarkedValues values;
    private final ActorSource actors;
    private final Clock clock;

    ImportTables(JdbcClient jdbc, MarkedValues values, ActorSource actors, Clock clock) {
        this.jdbc = jdbc;
        this.values = values;
        this.actors = actors;
        this.clock = clock;
    }

    void keep(String name, String hash, byte[] content) {
        jdbc.sql("""
                        insert into import_upload (person, name, sha256, content, uploaded_at)
                        values (:person, :name, :hash, :content, :at)
                        on conflict (person) do update
                            set name = :name, sha256 = :hash, content = :content, uploaded_at = :at""")
                .param("person", person())
                .param("name", name)
                .param("hash", hash)
                .param("content", values.seal(UploadSeals.PURPOSE + person(), content))
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Upload> upload(String hash) {
        return jdbc.sql("select name, content from import_upload where person = :person and sha256 = :hash")
                .param("person", person())
                .param("hash", hash)
                .query((row, n) -> new Upload(
                        row.getString("name"), values.open(UploadSeals.PURPOSE + person(), row.getBytes("content"))))
                .optional();
    }

    void forgetUpload() {
        jdbc.sql("delete from import_upload where person = :person")
                .param("person", person())
                .update();
    }

    Optional<ImportedFile> file(String hash) {
        return jdbc.sql("select %s from import_file where sha256 = :hash".formatted(FILE))
                .param("hash", hash)
                .query(ImportTables::file)
                .optional();
    }

    List<ImportedFile> files(int limit) {
        return jdbc.sql("select %s from import_file order by imported_at desc, id limit :limit".formatted(FILE))
                .param("limit", limit)
                .query(ImportTables::file)
                .list();
    }

    /// The matters that a file's lines are on.
    List<MatterId> mattersOf(UUID file) {
        return jdbc.sql("select matter from work_item where source = :file group by matter order by min(id::text)")
                .param("file", file)
                .query((row, n) -> new MatterId(row.getObject("matter", UUID.class)))
                .list();
    }

    /// Which of these invoice numbers came with a file before.
    List<String> known(Collection<String> invoices) {
        return jdbc.sql("""
                        select distinct number from import_file, unnest(string_to_array(invoices, ', ')) number
                         where number in (:invoices) order by number""").param("invoices", invoices).query(String.class).list();
    }

    /// @return false when the same file is there already; a second one that is being taken in waits for the first
    boolean add(UUID id, String hash, Upload upload, List<EbillingInvoice> invoices) {
        Actor actor = actors.current();
        return jdbc.sql("""
                        insert into import_file (id, name, sha256, bytes, invoices, items, imported_at, imported_by,
                            imported_by_name)
                        values (:id, :name, :hash, :bytes, :invoices, :items, :at, :by, :byName)
                        on conflict (sha256) do nothing""")
                        .param("id", id)
                        .param("name", upload.name())
                        .param("hash", hash)
                        .param("bytes", upload.content().length)
                        .param(
                                "invoices",
                                invoices.stream().map(EbillingInvoice::number).collect(Collectors.joining(", ")))
                        .param(
                                "items",
                                invoices.stream()
                                        .mapToInt(invoice -> invoice.lines().size())
                                        .sum())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("by", actor.id())
                        .param("byName", actor.name())
                        .update()
                == 1;
    }

    private UUID person() {
        return Objects.requireNonNull(actors.current().id(), "An upload belongs to a signed-in person");
    }

    private static ImportedFile file(ResultSet row, int n) throws SQLException {
        return new ImportedFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("invoices"),
                row.getInt("items"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("imported_by_name"));
    }
}
