package io.chancery.infra.web.factors;

import java.io.Serializable;

/// What somebody takes into their application while they set up a second factor; seen until they confirm it.
///
/// @param picture a QR code, as the source of an image
/// @param text the same secret to type, in groups of four
public record Enrolment(String picture, String text) implements Serializable {

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "Enrolment[…]";
    }
}
