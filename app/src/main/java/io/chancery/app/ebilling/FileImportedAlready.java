package io.chancery.app.ebilling;

import io.chancery.infra.errors.Refusal;

/// The same file was taken in before; a second time would bill its work twice.
public final class FileImportedAlready extends Refusal {

    FileImportedAlready(String name, String by, String day) {
        super("ebilling.imported-already", name, by, day);
    }
}
