package io.chancery.app.care;

import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.migration.SchemaExport;
import io.chancery.infra.migration.SchemaPlan;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Reads an export from its beginning to its end, once: how the schema is built, then the rows of each table. At the
/// end every table was what the export says of itself, or reading it failed.
final class ExportReading implements SchemaExport.Rows, AutoCloseable {

    static final String PLAN = "schema.json";
    static final String TABLES = "tables/";
    static final String FILES = "files";
    static final String MEASURES = "measures.json";

    private final ZipInputStream zip;
    private final SchemaPlan plan;
    private final Map<String, String> hashes = new TreeMap<>();
    private @Nullable String table;
    private MessageDigest digest = Sha256.begin();
    private @Nullable ExportMeasures measures;
    private List<UUID> files = List.of();

    ExportReading(InputStream opened) throws IOException {
        this.zip = new ZipInputStream(opened);
        this.plan = Json.read(whole(PLAN), SchemaPlan.class);
    }

    SchemaPlan plan() {
        return plan;
    }

    @Override
    public @Nullable String nextTable() throws IOException {
        endTable();
        var entry = zip.getNextEntry();
        if (entry != null && entry.getName().startsWith(TABLES)) {
            digest = Sha256.begin();
            table = entry.getName().substring(TABLES.length());
            return table;
        }
        if (entry == null || !entry.getName().equals(FILES)) {
            throw new IOException("The export ends before its end");
        }
        files = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(UUID::fromString)
                .toList();
        var told = Json.read(whole(MEASURES), ExportMeasures.class);
        requireWhole(told);
        measures = told;
        return null;
    }

    @Override
    public InputStream rows() {
        return new DigestInputStream(new Unclosed(zip), digest);
    }

    /// Reads everything and keeps nothing of it.
    ExportReading toTheEnd() throws IOException {
        while (nextTable() != null) {
            rows().transferTo(OutputStream.nullOutputStream());
        }
        return this;
    }

    /// What the export comes to, once it was read to its end.
    ExportMeasures measures() {
        return Objects.requireNonNull(measures, "The export has not been read to its end");
    }

    /// Files that its rows name, once it was read to its end.
    List<UUID> files() {
        return files;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void endTable() {
        var ended = table;
        if (ended != null) {
            hashes.put(ended, HexFormat.of().formatHex(digest.digest()));
            table = null;
        }
    }

    private byte[] whole(String name) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("The export has no %s where it should be".formatted(name));
        }
        return zip.readAllBytes();
    }

    private void requireWhole(ExportMeasures told) throws IOException {
        var said = new TreeMap<String, String>();
        told.tables().forEach((name, one) -> said.put(name, one.sha256()));
        if (!said.equals(hashes)) {
            throw new IOException("The tables of the export are not what it says of itself");
        }
    }

    /// Whoever reads a table leaves the rest of the export open.
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
