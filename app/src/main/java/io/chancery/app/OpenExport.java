package io.chancery.app;

import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.crypto.MasterKeyConfiguration;
import io.chancery.infra.exports.ExportsConfiguration;
import io.chancery.infra.exports.SealedExports;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/// The one-shot `open-export <firm> <export> <file>`: writes what an export holds as an ordinary ZIP. It asks no
/// database and no registry: the second place and the master key are enough (DD036).
final class OpenExport {

    private static final int FIRM = 1;
    private static final int EXPORT = 2;
    private static final int FILE = 3;

    private OpenExport() {}

    /// Gives the exit code: 0 when the file is there, whole.
    static int run(PrintStream told, String... args) {
        var words = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toArray(String[]::new);
        if (words.length != FILE + 1) {
            told.println(
                    "open-export <id of the firm> <id of the export> <file.zip>; chancery.exports.directory says where");
            return 2;
        }
        try (var context = new SpringApplicationBuilder(Needed.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var file = Path.of(words[FILE]);
            write(
                    context.getBean(SealedExports.class),
                    UUID.fromString(words[FIRM]),
                    UUID.fromString(words[EXPORT]),
                    file);
            told.printf("%s holds the firm's tables as PostgreSQL writes them, and how its schema is built%n", file);
            return 0;
        } catch (IOException | CannotBeOpened e) {
            told.println("The export does not open: " + e.getMessage());
            return 1;
        }
    }

    private static void write(SealedExports sealed, UUID firm, UUID export, Path file) throws IOException {
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var in = sealed.open(firm, export)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// As little as it takes: no database, no web.
    @SpringBootConfiguration(proxyBeanMethods = false)
    @Import({MasterKeyConfiguration.class, ExportsConfiguration.class})
    static class Needed {}
}
