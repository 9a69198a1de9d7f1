package io.chancery.app.firm;

import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one row about the firm as a whole.
@Entity
class Firm {

    @Id
    private UUID id = Ids.next();

    private boolean onlyRow = true;
    private String name = "";

    @Column(columnDefinition = "char(2)")
    private String country = "";

    private String locale = "";

    @Column(columnDefinition = "char(3)")
    private String currency = "";

    private String timeZone = "";
    private int paymentDays;
    private String primaryColour = "";
    private String accentColour = "";
    private String scheme = "";
    private @Nullable String logo;

    @Version
    private int version;

    protected Firm() {}

    Firm(String country, FirmDetails details, Branding branding) {
        this.country = country;
        become(details);
        look(branding);
    }

    void become(FirmDetails details) {
        name = details.name();
        locale = details.locale().toLanguageTag();
        currency = details.currency().getCurrencyCode();
        timeZone = details.zone().getId();
        paymentDays = details.paymentDays();
    }

    void look(Branding branding) {
        primaryColour = branding.primary();
        accentColour = branding.accent();
        scheme = branding.scheme().name();
        logo = branding.logo();
    }

    FirmSheet sheet() {
        var details = new FirmDetails(
                name, Locale.forLanguageTag(locale), Currency.getInstance(currency), ZoneId.of(timeZone), paymentDays);
        var branding = new Branding(primaryColour, accentColour, Branding.scheme(scheme), logo);
        return new FirmSheet(country, details, branding, version);
    }

    UUID id() {
        return id;
    }

    /// The fields that the audit log compares; a logo is told by its size, not by its bytes.
    Map<String, Object> facts() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", name);
        facts.put("locale", locale);
        facts.put("currency", currency);
        facts.put("timeZone", timeZone);
        facts.put("paymentDays", paymentDays);
        facts.put("primaryColour", primaryColour);
        facts.put("accentColour", accentColour);
        facts.put("scheme", scheme);
        facts.put("logo", logo == null ? "" : Integer.toHexString(logo.hashCode()));
        return facts;
    }
}
