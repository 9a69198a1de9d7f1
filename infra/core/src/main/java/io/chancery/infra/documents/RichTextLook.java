package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Finds embedded objects and templates from elsewhere in rich text.
final class RichTextLook {

    private static final Pattern ACTIVE =
            Pattern.compile("\\\\(objdata|objupdate|objautlink|objemb|objocx)\\b|\\\\\\*\\s*\\\\template\\b");
    private static final int BLOCK = 64 * 1024;
    private static final int OVERLAP = 64;

    private final Look look;

    RichTextLook(Look look) {
        this.look = look;
    }

    void at(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var block = "";
            byte[] read = stream.readNBytes(BLOCK);
            while (read.length > 0) {
                block = block.substring(Math.max(0, block.length() - OVERLAP))
                        + new String(read, StandardCharsets.ISO_8859_1);
                if (ACTIVE.matcher(block).find()) {
                    look.active(Objection.ACTIVE_CONTENT, "embedded object");
                }
                read = stream.readNBytes(BLOCK);
            }
        }
    }
}
