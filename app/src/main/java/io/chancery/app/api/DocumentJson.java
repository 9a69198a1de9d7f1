package io.chancery.app.api;

import io.chancery.app.documents.DocumentRow;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.infra.documents.FileKind;
import java.util.List;
import java.util.UUID;

/// A document as programs read it, without what it holds.
///
/// @param bytes of what it holds
/// @param warned whether it was kept although something in it is active or nobody read it
/// @param sentAt when it was taken in
record DocumentJson(
        UUID id,
        UUID matter,
        String name,
        FileKind kind,
        int bytes,
        boolean warned,
        List<String> tags,
        String sentAt,
        String sentBy) {

    static DocumentJson of(DocumentRow row) {
        return new DocumentJson(
                row.id().value(),
                row.matter().value(),
                row.name(),
                row.kind(),
                Math.toIntExact(row.bytes()),
                row.warned(),
                row.tags(),
                row.sentAt().toString(),
                row.sentBy());
    }

    static DocumentJson of(DocumentSheet sheet) {
        return new DocumentJson(
                sheet.id().value(),
                sheet.matter().value(),
                sheet.name(),
                sheet.kind(),
                Math.toIntExact(sheet.bytes()),
                !sheet.warnings().isEmpty(),
                sheet.tags(),
                sheet.sentAt().toString(),
                sheet.sentBy());
    }
}
