package io.chancery.app.paper;

import io.chancery.app.tax.Country;
import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who writes: the legal entity as its paper shows it.
///
/// @param address street, place and so on, one line each
/// @param contact telephone, e-mail, web, as they are to be read
/// @param taxNumber of the tax office; empty where the country has none
/// @param vatId value-added tax identifier or registration number; empty where there is none
/// @param registrations what professional law demands at the foot: register, regulator, partners
/// @param colour of the firm, `#rrggbb`, for the name and few rules
public record Letterhead(
        String name,
        List<String> address,
        Country country,
        List<String> contact,
        String taxNumber,
        String vatId,
        List<String> registrations,
        Optional<Logo> logo,
        String colour)
        implements Serializable {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Letterhead {
        address = List.copyOf(address);
        contact = List.copyOf(contact);
        registrations = List.copyOf(registrations);
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("A colour is written #rrggbb, was '%s'".formatted(colour));
        }
    }

    /// The same with another logo, or none.
    public Letterhead withLogo(Optional<Logo> other) {
        return new Letterhead(name, address, country, contact, taxNumber, vatId, registrations, other, colour);
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
