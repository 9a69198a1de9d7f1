package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.poifs.macros.VBAMacroReader;

/// Finds macros, embedded programs and sealed parts in office documents of before 2007.
final class OleLook {

    private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT");
    private static final Set<String> SEALED = Set.of("EncryptedPackage", "EncryptionInfo", "EncryptedSummary");
    private static final String EMBEDDED_PROGRAM = "\u0001Ole10Native";

    private static final int BOUND_SHEET = 0x85;
    private static final int FILE_PASS = 0x2F;
    private static final int MACRO_SHEET = 1;
    private static final int DEPTH_MAX = 16;

    private final Look look;

    OleLook(Look look) {
        this.look = look;
    }

    void at(Path file, FileKind kind) throws IOException {
        try (var system = new POIFSFileSystem(file.toFile(), true)) {
            directory(system.getRoot(), 0);
            if (kind == FileKind.OLD_SHEET) {
                sheets(system.getRoot());
            }
            if (kind == FileKind.OLD_SLIDES) {
                slides(system);
            }
        }
    }

    private void directory(DirectoryNode directory, int depth) {
        if (depth > DEPTH_MAX) {
            throw new Objected(Objection.NESTED_TOO_DEEP, Integer.toString(DEPTH_MAX));
        }
        for (Entry entry : directory) {
            look.unpacking().entry();
            if (MACROS.contains(entry.getName())) {
                look.active(Objection.MACROS, entry.getName());
            }
            if (SEALED.contains(entry.getName())) {
                throw new Objected(Objection.ENCRYPTED, "");
            }
            if (entry.getName().equals(EMBEDDED_PROGRAM)) {
                look.active(Objection.ACTIVE_CONTENT, "embedded object");
            }
            if (entry instanceof DirectoryNode inner) {
                directory(inner, depth + 1);
            }
        }
    }

    /// Sheets of the macros of 1992 are no storage of their own: a record says so.
    private void sheets(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive("Workbook")
                || !(root.getEntryCaseInsensitive("Workbook") instanceof DocumentNode workbook)) {
            return;
        }
        try (var stream = root.createDocumentInputStream(workbook)) {
            while (stream.available() >= 4) {
                int type = stream.readUShort();
                var record = new byte[Math.min(stream.readUShort(), stream.available())];
                stream.readFully(record);
                if (type == FILE_PASS) {
                    throw new Objected(Objection.ENCRYPTED, "");
                }
                if (type == BOUND_SHEET && record.length > 5 && record[5] == MACRO_SHEET) {
                    look.active(Objection.MACROS, "macro sheet");
                }
            }
        }
    }

    private void slides(POIFSFileSystem system) throws IOException {
        try {
            // Not closed: it would close the file system, which is the caller's.
            if (!new VBAMacroReader(system).readMacros().isEmpty()) {
                look.active(Objection.MACROS, "VBA");
            }
        } catch (IllegalArgumentException noMacros) {
            // That is how the reader says that there are none.
        }
    }
}
