package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Finds macros and sealed parts in documents of LibreOffice and its kin.
final class OpenDocumentLook {

    private static final int MANIFEST_MAX = 4 * 1024 * 1024;

    private final Look look;

    OpenDocumentLook(Look look) {
        this.look = look;
    }

    void at(Path file) throws IOException {
        new ZipEntries(look).each(file, this::entry);
    }

    private void entry(String name, InputStream content) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("basic/") || lower.startsWith("scripts/")) {
            look.active(Objection.MACROS, name);
        } else if (lower.equals("meta-inf/manifest.xml")) {
            var manifest = new String(content.readNBytes(MANIFEST_MAX), StandardCharsets.UTF_8);
            if (manifest.contains("encryption-data")) {
                throw new Objected(Objection.ENCRYPTED, "");
            }
        } else if (lower.endsWith(".xml")) {
            XmlLook.head(content);
        }
    }
}
