package io.chancery.infra.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The PostgreSQL programs that come as a Maven artifact: `initdb`, `pg_ctl` and `postgres`, and no others.
final class PostgresArchive {

    private PostgresArchive() {}

    /// Unpacks the programs into the folder, unless a complete copy of the same archive is there already.
    ///
    /// @return the folder that contains `bin`
    static Path unpackInto(Path folder) throws IOException {
        var complete = folder.resolve("complete");
        var digest = digest();
        if (Files.exists(complete) && Files.readString(complete).equals(digest)) {
            return folder;
        }
        Folders.delete(folder);
        Files.createDirectories(folder);
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, folder);
            }
        }
        Files.writeString(complete, digest);
        return folder;
    }

    private static String digest() throws IOException {
        var crc = new CRC32();
        try (var archive = open()) {
            crc.update(archive.readAllBytes());
        }
        return Long.toHexString(crc.getValue());
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive of PostgreSQL has an entry outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if (target.startsWith(folder.resolve("bin"))) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static InputStream open() {
        var names = names(System.getProperty("os.name"), System.getProperty("os.arch"));
        for (var name : names) {
            var found = PostgresArchive.class.getClassLoader().getResourceAsStream(name);
            if (found != null) {
                return found;
            }
        }
        throw new IllegalStateException(
                "No PostgreSQL programs for this machine are on the class path, looked for %s. Set postgres.platform in the build."
                        .formatted(names));
    }

    /// The artifact's names of system and processor differ from Java's.
    static List<String> names(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> throw new IllegalStateException("There are no PostgreSQL programs for processor " + processor);
        };
        return List.of("postgres-%s-%s.txz".formatted(os, arch), "postgres-%s-%s-alpine_linux.txz".formatted(os, arch));
    }
}
