package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

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
        for (int at = xml.indexOf("<!"); at >= 0; at = xml.indexOf("<!", at + 1)) {
            if (stands("<!DOCTYPE", xml, at) || stands("<!ENTITY", xml, at)) {
                throw new Objected(Objection.BOMB, "DOCTYPE");
            }
        }
    }

    private static boolean stands(String declaration, String xml, int at) {
        return xml.regionMatches(true, at, declaration, 0, declaration.length());
    }
}
