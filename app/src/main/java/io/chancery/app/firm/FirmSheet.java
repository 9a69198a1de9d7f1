package io.chancery.app.firm;

import io.chancery.infra.tenancy.Branding;
import java.io.Serializable;

/// The firm as screens and documents read it.
///
/// @param country ISO 3166 alpha-2 code; set when the firm was opened, since tax and trust rules follow it
/// @param version to send back with a change, so that nobody overwrites what they have not seen
public record FirmSheet(String country, FirmDetails details, Branding branding, int version) implements Serializable {

    public String name() {
        return details.name();
    }
}
