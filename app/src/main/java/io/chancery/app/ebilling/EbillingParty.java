package io.chancery.app.ebilling;

import io.chancery.app.tax.Country;
import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// The law firm or the client, as the recipient knows it. LEDES 1998B carries the identifier alone; the formats after
/// it carry the rest.
///
/// @param id the firm's tax identifier, the firm's number of the client; a format that needs one refuses a blank
public record EbillingParty(String id, String name, String taxId, Optional<Address> address) implements Serializable {

    /// A party of which the format says no more than its identifier.
    public static EbillingParty known(String id) {
        return new EbillingParty(id, "", "", Optional.empty());
    }

    public record Address(List<String> lines, String city, String region, String postcode, Country country)
            implements Serializable {

        public Address {
            lines = List.copyOf(lines);
        }
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
