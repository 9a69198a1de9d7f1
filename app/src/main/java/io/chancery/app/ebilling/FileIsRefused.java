package io.chancery.app.ebilling;

import io.chancery.infra.errors.Refusal;

/// The file has errors, or no longer fits to what the firm has. Nothing was written.
public final class FileIsRefused extends Refusal {

    FileIsRefused() {
        super("ebilling.file-is-refused");
    }
}
