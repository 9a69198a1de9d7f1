package io.chancery.infra.documents;

import java.nio.file.Path;

/// Looks through a file that a stranger sent.
@FunctionalInterface
public interface Examiner {

    /// Takes as long as reading takes, and waits its turn; whoever calls holds neither a transaction nor a lock. It
    /// never
    /// fails because of the file: then the verdict is [Objection#COULD_NOT_BE_READ].
    ///
    /// @param declared the type that the sender declared, empty when none
    Verdict examine(Path file, FileName name, String declared, ExaminingRules rules);
}
