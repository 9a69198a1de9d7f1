package io.chancery.app.api;

import io.chancery.infra.crypto.Sha256;
import java.util.Arrays;

/// Names what a thing said when it was read.
record ETag(String value) {

    private static final int DIGITS = 32;

    static ETag of(byte[] body) {
        return new ETag(Sha256.of(body).substring(0, DIGITS));
    }

    String quoted() {
        return "\"" + value + "\"";
    }

    /// Whether an `If-Match` names it. A weak tag never does (RFC 9110, 13.1.1), and `*` does not either: it would
    /// change what nobody has read.
    boolean isIn(String ifMatch) {
        return Arrays.stream(ifMatch.split(",")).map(String::strip).anyMatch(quoted()::equals);
    }
}
