package io.chancery.infra.transit;

import java.util.List;

/// A node that shall send nothing in the clear is set up so that it would.
public final class SentInTheClear extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SentInTheClear(List<String> ways) {
        super("chancery.encrypted-only is set, and not encrypted, or to a server that nobody vouches for, would go: %s"
                .formatted(String.join("; ", ways)));
    }
}
