package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// The matter's client asks for one set of codes, and this code is not in it.
public final class CodeIsOfAnotherSet extends Refusal {

    CodeIsOfAnotherSet(String code, String matter) {
        super("work.code-of-another-set", code, matter);
    }
}
