package io.chancery.app.tax;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// A country by its two letters of ISO 3166-1.
public record Country(String alpha2) implements Serializable {

    private static final Set<String> KNOWN = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    public static final Country US = new Country("US");
    public static final Country GB = new Country("GB");
    public static final Country DE = new Country("DE");

    public Country {
        if (!KNOWN.contains(alpha2)) {
            throw new IllegalArgumentException(
                    "A country has two capital letters of ISO 3166-1, was '%s'".formatted(alpha2));
        }
    }

    /// Whether lawyers' services bear a tax there: value-added tax everywhere but in the US, whose states tax goods.
    public boolean taxesServices() {
        return !equals(US);
    }

    /// The three letters that some e-billing recipients want.
    public String alpha3() {
        return Locale.of("", alpha2).getISO3Country();
    }

    public String name(Locale locale) {
        return Locale.of("", alpha2).getDisplayCountry(locale);
    }
}
