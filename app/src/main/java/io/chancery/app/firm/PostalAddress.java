package io.chancery.app.firm;

import io.chancery.app.firm.Words.Limit;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Where letters go. A part that is not known is empty, never null.
///
/// The lengths are those of the address fields of LEDES 98BI, so that what is kept can be sent.
///
/// @param country ISO 3166 alpha-2 code in capitals, or empty
@Embeddable
public record PostalAddress(
        @Column(name = "address_line_1") String line1,
        @Column(name = "address_line_2") String line2,
        String city,
        String region,
        String postcode,
        @Column(columnDefinition = "char(2)") String country)
        implements Serializable {

    public static final int LINE_MAX = 60;
    public static final int CITY_MAX = 40;
    public static final int POSTCODE_MAX = 20;

    public PostalAddress {
        line1 = Words.line("Address line 1", line1, Limit.optional(LINE_MAX));
        line2 = Words.line("Address line 2", line2, Limit.optional(LINE_MAX));
        city = Words.line("City", city, Limit.optional(CITY_MAX));
        region = Words.line("Region", region, Limit.optional(CITY_MAX));
        postcode = Words.line("Postcode", postcode, Limit.optional(POSTCODE_MAX));
        country = country.strip();
        if (!country.isEmpty()
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException(
                    "A country is an ISO 3166 code of two capitals, was '%s'".formatted(country));
        }
    }

    public static PostalAddress in(String country) {
        return new PostalAddress("", "", "", "", "", country);
    }

    public boolean isEmpty() {
        return Stream.of(line1, line2, city, region, postcode).allMatch(String::isEmpty);
    }

    /// As it is written on an envelope in that country, the country itself left to the reader.
    public List<String> lines() {
        var place = switch (country) {
            case "US", "CA", "AU" -> "%s, %s %s".formatted(city, region, postcode);
            case "GB", "IE" -> city;
            default -> "%s %s".formatted(postcode, city);
        };
        var below = country.equals("GB") || country.equals("IE") ? postcode : "";
        return Stream.of(line1, line2, place.strip().replaceAll("^,\\s*|,\\s*$", ""), below)
                .filter(line -> !line.isBlank())
                .toList();
    }
}
