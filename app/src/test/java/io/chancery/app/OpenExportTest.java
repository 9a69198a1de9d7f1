package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.exports.SealedExports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// With nothing of the installation left but the second place and the master key.
class OpenExportTest {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("another master key of 32 bytes..".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    Path place;

    @TempDir
    Path here;

    private final UUID firm = UUID.randomUUID();
    private final UUID export = UUID.randomUUID();

    @BeforeEach
    void keepAnExport() throws IOException {
        try (var context = new SpringApplicationBuilder(OpenExport.Needed.class)
                .web(WebApplicationType.NONE)
                .run(directory(), "--chancery.keys.master=" + MASTER)) {
            context.getBean(SealedExports.class)
                    .put(firm, export, out -> out.write("all rows".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void opensWhatTheSecondPlaceHolds() throws IOException {
        var file = here.resolve("firm.zip");
        assertThat(open(MASTER, firm, file)).contains("holds the firm's tables");
        assertThat(file).hasContent("all rows");
    }

    @Test
    void saysWhenTheMasterKeyIsAnotherAndLeavesNothing() throws IOException {
        var file = here.resolve("firm.zip");
        assertThat(open(OTHER, firm, file)).startsWith("The export does not open");
        try (var left = Files.list(here)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void opensForItsOwnFirmAlone() throws IOException {
        var other = UUID.randomUUID();
        Files.createDirectories(place.resolve(other.toString()));
        Files.copy(
                place.resolve(firm.toString()).resolve(SealedExports.name(export)),
                place.resolve(other.toString()).resolve(SealedExports.name(export)));
        Files.copy(
                place.resolve(firm.toString()).resolve("key"),
                place.resolve(other.toString()).resolve("key"));
        assertThat(open(MASTER, other, here.resolve("firm.zip"))).startsWith("The export does not open");
    }

    private String open(String master, UUID whose, Path file) {
        var told = new ByteArrayOutputStream();
        OpenExport.run(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                "open-export",
                whose.toString(),
                export.toString(),
                file.toString(),
                directory(),
                "--chancery.keys.master=" + master);
        return told.toString(StandardCharsets.UTF_8);
    }

    private String directory() {
        return "--chancery.exports.directory=" + place;
    }
}
