package io.chancery.infra.documents;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;

/// Sealed files in a directory that all nodes share: `<firm>/<two digits>/<id>`.
final class DirectoryStore implements BlobStore {

    private static final String UNFINISHED = ".part";

    private final Path root;

    DirectoryStore(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    @Override
    public void put(UUID firm, UUID id, Filling filling) throws IOException {
        var folder = Files.createDirectories(folder(firm, id));
        var file = folder.resolve(id.toString());
        var part = folder.resolve(id + UNFINISHED);
        try {
            try (var out = new FileOutputStream(part.toFile())) {
                filling.write(out);
                out.getFD().sync();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        syncFolder(folder);
    }

    /// The name of a file is on the disk only once its folder is.
    private static void syncFolder(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID firm, UUID id) throws IOException {
        return Files.newInputStream(file(firm, id));
    }

    @Override
    public void delete(UUID firm, UUID id) throws IOException {
        Files.deleteIfExists(file(firm, id));
    }

    @Override
    public void each(UUID firm, BiConsumer<UUID, Instant> visitor) throws IOException {
        for (var file : files(firm)) {
            if (!isUnfinished(file)) {
                visitor.accept(UUID.fromString(file.getFileName().toString()), came(file));
            }
        }
    }

    @Override
    public void deleteUnfinished(UUID firm, Instant before) throws IOException {
        for (var file : files(firm)) {
            if (isUnfinished(file) && came(file).isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private List<Path> files(UUID firm) throws IOException {
        var folder = root.resolve(firm.toString());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isUnfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }

    /// What was deleted meanwhile came just now, so that nobody looks for it.
    private static Instant came(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException deletedMeanwhile) {
            return Instant.MAX;
        }
    }

    @Override
    public long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    private Path file(UUID firm, UUID id) {
        return folder(firm, id).resolve(id.toString());
    }

    /// Two digits of those that chance chose, so that folders fill alike.
    private Path folder(UUID firm, UUID id) {
        var name = id.toString();
        return root.resolve(firm.toString()).resolve(name.substring(name.length() - 2));
    }
}
