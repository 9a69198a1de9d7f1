package io.chancery.app.testing;

import io.chancery.infra.tenancy.TenantId;

/// The two firms of every integration test: work as one, and the other must see nothing.
public enum Firm {
    ASHWORTH("00000000-0000-7000-8000-00000000000a", "Ashworth & Pell LLP", "US", "en-US"),
    BIRCHWOOD("00000000-0000-7000-8000-00000000000b", "Birchwood Solicitors", "GB", "en-GB");

    private final TenantId id;
    private final String firmName;
    private final String country;
    private final String locale;

    Firm(String id, String firmName, String country, String locale) {
        this.id = TenantId.of(id);
        this.firmName = firmName;
        this.country = country;
        this.locale = locale;
    }

    public TenantId id() {
        return id;
    }

    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String schema() {
        return "firm_" + slug();
    }

    public String host() {
        return slug() + ".localhost";
    }

    public String firmName() {
        return firmName;
    }

    public String country() {
        return country;
    }

    public String locale() {
        return locale;
    }

    public Firm other() {
        return this == ASHWORTH ? BIRCHWOOD : ASHWORTH;
    }
}
