package io.chancery.app.firm.ui;

import io.chancery.app.firm.PostalAddress;
import java.io.Serializable;

/// An address while it is being typed.
public final class AddressEntries implements Serializable {

    String line1 = "";
    String line2 = "";
    String city = "";
    String region = "";
    String postcode = "";
    String country = "";

    public static AddressEntries of(PostalAddress address) {
        var entries = new AddressEntries();
        entries.line1 = address.line1();
        entries.line2 = address.line2();
        entries.city = address.city();
        entries.region = address.region();
        entries.postcode = address.postcode();
        entries.country = address.country();
        return entries;
    }

    public PostalAddress address() {
        return new PostalAddress(line1, line2, city, region, postcode, country);
    }
}
