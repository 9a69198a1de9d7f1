package io.chancery.app.care;

import io.chancery.app.upgrades.Gates;
import io.chancery.control.releases.RunningNode;
import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.migration.SchemaExport;
import io.chancery.infra.migration.SchemaPlan;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes all that a firm's schema holds into one stream: how it is built, the rows of each table, which files they
/// name, and what it comes to. Memory does not grow with the firm.
///
/// Rows and measures are read in one transaction of the firm as of one moment, with the rights of the firm's role.
class ExportWriting {

    private final SchemaExport schemas;
    private final Gates gates;
    private final List<KeptFiles> files;
    private final RunningNode node;
    private final DataSource pool;
    private final TransactionTemplate asOfOneMoment;
    private final Clock clock;

    ExportWriting(
            SchemaExport schemas,
            Gates gates,
            List<KeptFiles> files,
            RunningNode node,
            DataSource pool,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.schemas = schemas;
        this.gates = gates;
        this.files = files;
        this.node = node;
        this.pool = pool;
        this.asOfOneMoment = new TransactionTemplate(transactionManager);
        asOfOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.clock = clock;
    }

    /// Whoever calls holds the firm's work lock, so that nobody changes how its schema is built.
    ExportMeasures write(Tenant firm, String release, OutputStream out) throws IOException {
        var plan = schemas.plan(firm);
        var zip = new ZipOutputStream(out);
        entry(zip, ExportReading.PLAN, Json.bytes(plan));
        var measures = Maintenance.callAs(
                firm.id(),
                () -> Objects.requireNonNull(asOfOneMoment.execute(status -> {
                    // Nothing is written, whatever a gate reads.
                    status.setRollbackOnly();
                    return contents(firm, release, plan, zip);
                })));
        entry(zip, ExportReading.MEASURES, Json.bytes(measures));
        zip.finish();
        return measures;
    }

    private ExportMeasures contents(Tenant firm, String release, SchemaPlan plan, ZipOutputStream zip) {
        var takenAt = clock.instant();
        var measured = gates.measure();
        var tables = new TreeMap<String, ExportMeasures.Table>();
        try {
            for (var table : plan.names()) {
                zip.putNextEntry(new ZipEntry(ExportReading.TABLES + table.name()));
                var digest = Sha256.begin();
                var rows = SchemaExport.copyOut(pool, table, new DigestOutputStream(zip, digest));
                zip.closeEntry();
                tables.put(
                        table.name(),
                        new ExportMeasures.Table(rows, HexFormat.of().formatHex(digest.digest())));
            }
            var named = files.stream()
                    .flatMap(feature -> feature.named().stream())
                    .map(Object::toString)
                    .sorted()
                    .collect(Collectors.joining("\n"));
            entry(zip, ExportReading.FILES, named.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ExportMeasures(firm.id().toString(), firm.slug(), takenAt, release, node.build(), tables, measured);
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
