package io.chancery.app.paper;

import java.io.Serializable;
import java.util.List;

/// Where to pay: each country names an account its own way.
public record BankDetails(String holder, String bank, List<Identifier> identifiers) implements Serializable {

    public BankDetails {
        identifiers = List.copyOf(identifiers);
    }

    public record Identifier(Kind kind, String value) implements Serializable {}

    public enum Kind {
        IBAN,
        BIC,
        SORT_CODE,
        ROUTING_NUMBER,
        ACCOUNT_NUMBER
    }
}
