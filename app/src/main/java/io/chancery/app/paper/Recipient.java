package io.chancery.app.paper;

import java.io.Serializable;
import java.util.List;

/// Who is to pay.
///
/// @param number the firm's number of the client
/// @param vatId needed where the recipient owes the tax; empty otherwise
public record Recipient(String name, List<String> address, String number, String vatId) implements Serializable {

    public Recipient {
        address = List.copyOf(address);
    }
}
