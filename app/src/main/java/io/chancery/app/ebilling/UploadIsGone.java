package io.chancery.app.ebilling;

import io.chancery.infra.errors.Refusal;

/// The file that was previewed is not there any more: another one was uploaded since, or it was taken in.
public final class UploadIsGone extends Refusal {

    UploadIsGone() {
        super("ebilling.upload-is-gone");
    }
}
