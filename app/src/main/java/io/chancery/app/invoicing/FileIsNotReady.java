package io.chancery.app.invoicing;

import io.chancery.infra.errors.Refusal;

/// The file is still being made.
public final class FileIsNotReady extends Refusal {

    FileIsNotReady(String number) {
        super("invoicing.file-is-not-ready", number);
    }
}
