package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what runs when an office document is opened: macros, controls, embedded programs, templates from elsewhere.
final class OfficeLook {

    private static final int RELATIONS_MAX = 4 * 1024 * 1024;

    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern FROM_ELSEWHERE = Pattern.compile(
            "Type\\s*=\\s*[\"'][^\"']*/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)[\"']");

    private final Look look;

    OfficeLook(Look look) {
        this.look = look;
    }

    void at(Path file) throws IOException {
        new ZipEntries(look).each(file, this::entry);
    }

    private void entry(String name, InputStream content) throws IOException {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.contains("vbadata.xml")) {
            look.active(Objection.MACROS, name);
        } else if (lower.contains("/activex/")) {
            look.active(Objection.ACTIVE_CONTENT, name);
        } else if (lower.contains("/embeddings/") && lower.endsWith(".bin")) {
            look.active(Objection.ACTIVE_CONTENT, name);
        } else if (lower.endsWith(".rels")) {
            relations(content);
        } else if (lower.equals("[content_types].xml")) {
            contentTypes(content);
        } else if (lower.endsWith(".xml")) {
            XmlLook.head(content);
        }
    }

    private void relations(InputStream content) throws IOException {
        var text = text(content);
        XmlLook.refuseDoctype(text);
        var relations = RELATION.matcher(text);
        while (relations.find()) {
            var relation = relations.group();
            if (relation.contains("External")
                    && FROM_ELSEWHERE.matcher(relation).find()) {
                look.active(Objection.ACTIVE_CONTENT, "external relation");
            }
        }
    }

    private void contentTypes(InputStream content) throws IOException {
        var text = text(content);
        XmlLook.refuseDoctype(text);
        if (text.toLowerCase(Locale.ROOT).contains("macroenabled")) {
            look.active(Objection.MACROS, "macroEnabled");
        }
    }

    private static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(RELATIONS_MAX), StandardCharsets.UTF_8).replace("\0", "");
    }
}
