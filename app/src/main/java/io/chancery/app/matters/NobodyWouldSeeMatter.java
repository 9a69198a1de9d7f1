package io.chancery.app.matters;

import io.chancery.infra.errors.Refusal;

/// A restricted matter names at least the person who restricts it; otherwise nobody could ever open it again.
public final class NobodyWouldSeeMatter extends Refusal {

    NobodyWouldSeeMatter(String matter) {
        super("matters.nobody-named", matter);
    }
}
