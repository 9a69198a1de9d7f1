package io.chancery.infra.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.function.Consumer;

/// Writes a log line by line, as the offline verifier reads it.
public final class TrailWriter implements Consumer<TrailLine> {

    /// Of the file, one JSON object a line.
    public static final String MEDIA_TYPE = "application/x-ndjson;charset=utf-8";

    private final Writer text;
    private final TrailJson json = new TrailJson();

    /// @param out is not closed
    public TrailWriter(OutputStream out) {
        text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /// Tells a log into a file of this node first, and then from there: a slow reader keeps no transaction of the firm
    /// open.
    ///
    /// @param telling tells the log
    public static void spooled(Consumer<TrailWriter> telling, OutputStream out) throws IOException {
        var file = Files.createTempFile("audit", ".jsonl");
        try {
            try (var spool = Files.newOutputStream(file)) {
                telling.accept(new TrailWriter(spool));
            }
            Files.copy(file, out);
            out.flush();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// @throws UncheckedIOException when whoever reads has gone
    @Override
    public void accept(TrailLine line) {
        try {
            text.write(json.write(line));
            text.write('\n');
            if (line instanceof TrailLine.End) {
                text.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
