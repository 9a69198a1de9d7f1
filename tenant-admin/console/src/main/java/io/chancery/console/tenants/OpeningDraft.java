package io.chancery.console.tenants;

import io.chancery.control.orders.FirstAdmin;
import io.chancery.control.orders.OpenFirm;
import io.chancery.control.tenants.FirmName;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.tenants.Slug;
import io.chancery.infra.people.EmailAddress;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;

/// A firm as it is being typed.
final class OpeningDraft implements Serializable {

    String name = "";
    String slug = "";
    HomeCountry country = HomeCountry.US;
    Locale locale = HomeCountry.US.locale();
    String adminName = "";
    String adminEmail = "";

    OpenFirm toOrder() {
        return new OpenFirm(
                new Slug(slug),
                new FirmName(name),
                country,
                locale,
                country.currency(),
                country.zone(),
                new FirstAdmin(new EmailAddress(adminEmail), adminName));
    }

    /// What the first word of a firm's name would be as its slug: `Müller & Söhne` gives `mueller`.
    static String slugFor(String name) {
        var first = name.strip().toLowerCase(Locale.ROOT).split("[\\s&,.]+", 2)[0];
        var spelled =
                first.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9-]", "")
                .replaceAll("-{2,}", "-")
                .replaceAll("^[^a-z]+|-$", "");
    }
}
