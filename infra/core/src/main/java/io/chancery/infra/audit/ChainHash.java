package io.chancery.infra.audit;

import io.chancery.infra.crypto.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The hashes of a chain, as SQL's `audit_hash` makes them (DD017).
final class ChainHash {

    /// The first field of everything hashed: another way to hash gets another name.
    static final String FORMAT = "chancery-audit-1";

    private ChainHash() {}

    /// What the first entry of a chain follows.
    static String beginning(UUID chain) {
        return of(FORMAT + "," + chain);
    }

    /// @param previous hash of the entry before
    /// @param content fingerprint of what the entry says
    static String link(UUID chain, long number, String previous, String content) {
        return of(String.join(",", FORMAT, chain.toString(), Long.toString(number), previous, content));
    }

    static String of(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
