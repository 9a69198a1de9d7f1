package io.chancery.themes.frame;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Whose screens these are: a firm's with its name and logo, or the operators' console.
///
/// @param logo address of the logo's picture, if the firm has one
/// @param console whether the big word CONSOLE and its own colour keep the operators from confusing the two
public record Brand(String name, @Nullable String logo, boolean console) implements Serializable {

    public static Brand firm(String name, @Nullable String logo) {
        return new Brand(name, logo, false);
    }

    public static Brand operators(String name) {
        return new Brand(name, null, true);
    }
}
