package io.chancery.app.documents;

import io.chancery.infra.documents.Objection;
import java.io.Serializable;
import java.util.Set;

/// What became of a file that somebody sent.
public sealed interface IntakeOutcome extends Serializable {

    record Kept(DocumentSheet sheet) implements IntakeOutcome {

        public DocumentId document() {
            return sheet.id();
        }

        /// What in it is active.
        public Set<Objection> warnings() {
            return sheet.warnings();
        }
    }

    /// The same content under the same name is on the matter already.
    record KeptBefore(DocumentId document) implements IntakeOutcome {}

    /// @param detail what exactly; a stranger's words
    /// @param held whether it waits for somebody else to release it
    record Refused(Objection objection, String detail, boolean held) implements IntakeOutcome {}
}
