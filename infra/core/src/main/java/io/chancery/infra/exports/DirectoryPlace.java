package io.chancery.infra.exports;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/// Exports in a directory that all nodes share: a folder for each firm.
final class DirectoryPlace implements ExportPlace {

    private static final String UNFINISHED = ".part";

    private final Path root;

    DirectoryPlace(Path root) throws IOException {
        this.root = Files.createDirectories(root.toAbsolutePath());
    }

    @Override
    public void put(UUID firm, String name, Filling filling) throws IOException {
        var file = file(firm, name);
        var folder = Files.createDirectories(Objects.requireNonNull(file.getParent()));
        var part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            try (var out = new FileOutputStream(part.toFile())) {
                filling.write(out);
                out.getFD().sync();
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        // The name of a file is on the disk only once its folder is.
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID firm, String name) throws IOException {
        return Files.newInputStream(file(firm, name));
    }

    @Override
    public void delete(UUID firm, String name) throws IOException {
        Files.deleteIfExists(file(firm, name));
    }

    @Override
    public void deleteAll(UUID firm) throws IOException {
        var folder = root.resolve(firm.toString());
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public int deleteUnfinished(UUID firm, Instant before) throws IOException {
        var folder = root.resolve(firm.toString());
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int deleted = 0;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(DirectoryPlace::isUnfinished).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private static boolean isUnfinished(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().endsWith(UNFINISHED);
    }

    @Override
    public Map<String, Instant> names(UUID firm, String folder) throws IOException {
        var names = new TreeMap<String, Instant>();
        var where = file(firm, folder);
        if (!Files.isDirectory(where)) {
            return names;
        }
        try (var files = Files.list(where)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (!name.endsWith(UNFINISHED)) {
                    names.put(name, Files.getLastModifiedTime(file).toInstant());
                }
            }
        }
        return names;
    }

    @Override
    public void keep(UUID firm, String name, Instant now) throws IOException {
        Files.setLastModifiedTime(file(firm, name), FileTime.from(now));
    }

    @Override
    public long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /// Names are made by this application; one that led out of the firm's folder would be a mistake.
    private Path file(UUID firm, String name) {
        var folder = root.resolve(firm.toString());
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IllegalArgumentException("'%s' is no name of a firm's file".formatted(name));
        }
        return file;
    }
}
