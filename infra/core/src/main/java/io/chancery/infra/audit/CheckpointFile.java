package io.chancery.infra.audit;

import io.chancery.infra.crypto.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The checkpoints of one chain in a file that only grows, one JSON object a line. Each line seals the one before it by
/// its hash, so that none can be taken out or changed without the rest.
///
/// Several nodes may share the folder: a lock on the file keeps them apart.
public final class CheckpointFile {

    private static final String FIRST = "0".repeat(64);

    private final Path file;
    private final JsonMapper json = JsonMapper.builder().build();

    private CheckpointFile(Path file) {
        this.file = file;
    }

    /// The file of a chain in a folder.
    public static CheckpointFile of(Path folder, UUID chain) {
        return new CheckpointFile(folder.resolve(chain + ".jsonl"));
    }

    /// All checkpoints of a file, or of the files of a folder.
    ///
    /// @throws BrokenCheckpoints when a line was changed, or one before it was taken out
    public static List<Checkpoint> read(Path fileOrFolder) throws IOException {
        if (!Files.isDirectory(fileOrFolder)) {
            return new CheckpointFile(fileOrFolder).read();
        }
        var all = new ArrayList<Checkpoint>();
        try (var files = Files.list(fileOrFolder)) {
            for (var file : files.filter(one -> one.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                all.addAll(new CheckpointFile(file).read());
            }
        }
        return all;
    }

    /// What became of a checkpoint that was to be noted.
    public enum Noted {
        WRITTEN,
        /// The last line says the same already.
        KNOWN,
        /// The last line saw more, or another entry under the same number: the log was rewritten.
        CONTRADICTED
    }

    /// Notes how far the chain has come.
    public Noted note(Checkpoint checkpoint) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var alone = channel.lock()) {
            if (!alone.isValid()) {
                throw new IOException("The lock of %s was lost".formatted(file));
            }
            // What a crash cut off never was a line: it is written over.
            long end = endOfLines(channel);
            var last = lastLine(channel, end);
            if (!last.isEmpty()) {
                var known = json.readTree(last);
                long number = known.path("number").asLong();
                if (number >= checkpoint.head().number()) {
                    boolean same = number == checkpoint.head().number()
                            && known.path("hash")
                                    .asString()
                                    .equals(checkpoint.head().hash());
                    return same ? Noted.KNOWN : Noted.CONTRADICTED;
                }
            }
            var line = line(checkpoint, last.isEmpty() ? FIRST : Sha256.of(bytes(last))) + "\n";
            channel.truncate(end);
            channel.write(ByteBuffer.wrap(bytes(line)), end);
            channel.force(true);
            return Noted.WRITTEN;
        }
    }

    private static long endOfLines(FileChannel channel) throws IOException {
        long end = channel.size();
        while (end > 0 && byteAt(channel, end - 1) != '\n') {
            end--;
        }
        return end;
    }

    private static String lastLine(FileChannel channel, long end) throws IOException {
        if (end == 0) {
            return "";
        }
        long begin = end - 1;
        while (begin > 0 && byteAt(channel, begin - 1) != '\n') {
            begin--;
        }
        var line = ByteBuffer.allocate((int) (end - 1 - begin));
        while (line.hasRemaining() && channel.read(line, begin + line.position()) >= 0) {
            // Read on.
        }
        return new String(line.array(), StandardCharsets.UTF_8);
    }

    private static int byteAt(FileChannel channel, long position) throws IOException {
        var one = ByteBuffer.allocate(1);
        channel.read(one, position);
        return one.get(0);
    }

    private List<Checkpoint> read() throws IOException {
        var checkpoints = new ArrayList<Checkpoint>();
        var text = Files.readString(file);
        var seal = FIRST;
        int number = 0;
        for (var line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            number++;
            var checkpoint = checkpoint(line, seal);
            if (checkpoint == null) {
                throw new BrokenCheckpoints("Line %d of %s is not what was written, or one before it was taken out"
                        .formatted(number, file));
            }
            checkpoints.add(checkpoint);
            seal = Sha256.of(bytes(line));
        }
        return checkpoints;
    }

    private String line(Checkpoint checkpoint, String seal) {
        return json.writeValueAsString(json.createObjectNode()
                .put("chain", checkpoint.head().chain().toString())
                .put("log", checkpoint.log())
                .put("number", checkpoint.head().number())
                .put("hash", checkpoint.head().hash())
                .put("at", checkpoint.at().toString())
                .put("previous", seal));
    }

    private @Nullable Checkpoint checkpoint(String line, String seal) {
        try {
            JsonNode node = json.readTree(line);
            return node.path("previous").asString().equals(seal)
                    ? new Checkpoint(
                            new ChainHead(
                                    UUID.fromString(node.path("chain").asString()),
                                    node.path("number").asLong(),
                                    node.path("hash").asString()),
                            node.path("log").asString(),
                            Instant.parse(node.path("at").asString()))
                    : null;
        } catch (JacksonException | IllegalArgumentException | DateTimeParseException e) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The file was tampered with.
    public static final class BrokenCheckpoints extends IOException {

        BrokenCheckpoints(String message) {
            super(message);
        }
    }
}
