package io.chancery.app.audit;

import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.Checkpoint;
import io.chancery.infra.audit.TrailVerdict;
import io.chancery.infra.audit.TrailVerifier;
import io.chancery.infra.audit.TrailWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A log in a file, as somebody who takes it along has it.
final class TakenAlong {

    private TakenAlong() {}

    /// @param telling tells the log to a writer
    static Path file(Consumer<TrailWriter> telling) {
        try {
            var file = Files.createTempFile("log", ".jsonl");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                telling.accept(new TrailWriter(out));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The whole log, nothing withheld.
    static Path whole(AuditChain chain) {
        return file(writer -> chain.tell("the test", Instant.EPOCH, "true", Map.of(), writer));
    }

    static TrailVerdict verdict(Path file, Checkpoint... checkpoints) {
        try {
            return TrailVerifier.verify(file, List.of(checkpoints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
