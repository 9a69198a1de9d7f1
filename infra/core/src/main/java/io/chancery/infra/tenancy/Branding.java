package io.chancery.infra.tenancy;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a firm looks: two colours, a scheme and a logo. The firm's schema owns it; the registry keeps a copy for the
/// pages that are shown while the firm's door is closed.
///
/// @param primary colour of buttons and links, `#rrggbb`
/// @param accent colour of the header's mark, `#rrggbb`
/// @param scheme which of the light and dark looks a person gets who has not chosen
/// @param logo an image as a `data:` address, PNG, JPEG or SVG, or null
public record Branding(
        String primary,
        String accent,
        Scheme scheme,
        @Nullable String logo) implements Serializable {

    public static final int LOGO_CHARS_MAX = 400_000;

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern LOGO = Pattern.compile("data:image/(png|jpeg|svg\\+xml);base64,[A-Za-z0-9+/=]+");

    // Below the patterns that its constructor asks.
    public static final Branding DEFAULT = new Branding("#1f4e79", "#b5853a", Scheme.SYSTEM, null);

    public enum Scheme {
        LIGHT,
        DARK,
        SYSTEM
    }

    public Branding {
        requireColour(primary);
        requireColour(accent);
        if (logo != null
                && (logo.length() > LOGO_CHARS_MAX || !LOGO.matcher(logo).matches())) {
            throw new IllegalArgumentException(
                    "A logo is a PNG, JPEG or SVG of at most %d characters as a data address, was %d characters starting '%s'"
                            .formatted(LOGO_CHARS_MAX, logo.length(), logo.substring(0, Math.min(20, logo.length()))));
        }
    }

    /// The logo's media type, such as `image/png`; empty without a logo.
    public String logoType() {
        return logo == null ? "" : logo.substring("data:".length(), logo.indexOf(';'));
    }

    public byte[] logoBytes() {
        return logo == null ? new byte[0] : Base64.getDecoder().decode(logo.substring(logo.indexOf(',') + 1));
    }

    /// The scheme of that name, or the system's when there is none.
    public static Scheme scheme(@Nullable String name) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.name().equals(name))
                .findFirst()
                .orElse(Scheme.SYSTEM);
    }

    private static void requireColour(String colour) {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb, was '%s'".formatted(colour));
        }
    }
}
