package io.chancery.app.ebilling;

import java.io.Serializable;

/// A matter by the firm's number and, where the client gave one, the client's.
public record EbillingMatter(String firmMatterId, String clientMatterId, String name) implements Serializable {

    public EbillingMatter {
        if (firmMatterId.isBlank()) {
            throw new IllegalArgumentException("A matter on an electronic bill has the firm's number");
        }
    }
}
