package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Finds declarations by which a little XML becomes very much, or reads other files: nothing that people send for good
/// reasons has them.
final class XmlLook {

    private static final int HEAD = 256 * 1024;

    private XmlLook() {}

    static void at(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            head(stream);
        }
    }

    /// They stand before the first element.
    static void head(InputStream content) throws IOException {
        // Without the zeros that UTF-16 puts between letters.
        refuseDoctype(new String(content.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    static void refuseDoctype(String xml) {
        var upper = xml.toUpperCase(Locale.ROOT);
        if (upper.contains("<!DOCTYPE") || upper.contains("<!ENTITY")) {
            throw new Objected(Objection.BOMB, "DOCTYPE");
        }
    }
}
