package io.chancery.app.utbms;

import java.util.Locale;
import java.util.regex.Pattern;

/// The form that every code has, published or a client's own: LEDES gives the field twenty characters.
final class CodeForm {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,19}");

    private CodeForm() {}

    static String checked(String what, String code) {
        var upper = code.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            throw new IllegalArgumentException(
                    "A %s has 1 to 20 letters, digits, points, slashes or hyphens, was '%s'".formatted(what, code));
        }
        return upper;
    }
}
