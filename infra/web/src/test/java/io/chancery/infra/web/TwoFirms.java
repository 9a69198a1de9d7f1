package io.chancery.infra.web;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The cast of every test here: two firms that must know nothing of each other.
public final class TwoFirms implements TenantDirectory {

    public static final TenantId ASHWORTH = TenantId.of("01900000-0000-7000-8000-00000000000a");
    public static final TenantId BIRCHWOOD = TenantId.of("01900000-0000-7000-8000-00000000000b");
    public static final String ASHWORTH_HOST = "ashworth.localhost";
    public static final String BIRCHWOOD_HOST = "birchwood.localhost";

    private final Map<TenantId, Tenant> firms = new ConcurrentHashMap<>();

    public TwoFirms() {
        open();
    }

    /// Both firms work, as at the start of a test.
    public void open() {
        put(ASHWORTH, "ashworth", "Ashworth & Lowe LLP", Locale.US, TenantState.ACTIVE, null);
        put(BIRCHWOOD, "birchwood", "Birchwood Rechtsanwälte", Locale.GERMANY, TenantState.ACTIVE, null);
    }

    public void move(TenantId id, TenantState state, @Nullable String reason) {
        var firm = require(id);
        put(id, firm.slug(), firm.name(), firm.locale(), state, reason);
    }

    @Override
    public Optional<Tenant> atHost(String host) {
        return firms.values().stream()
                .filter(firm -> firm.host().equalsIgnoreCase(host))
                .findFirst();
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return Optional.ofNullable(firms.get(id));
    }

    @Override
    public List<Tenant> all() {
        return firms.values().stream()
                .sorted(Comparator.comparing(Tenant::name))
                .toList();
    }

    private void put(TenantId id, String slug, String name, Locale locale, TenantState state, @Nullable String reason) {
        var branding = id.equals(ASHWORTH)
                ? new Branding("#123456", "#654321", Branding.Scheme.DARK, "data:image/svg+xml;base64,PHN2Zy8+")
                : Branding.DEFAULT;
        firms.put(
                id,
                new Tenant(
                        id,
                        slug,
                        name,
                        slug + ".localhost",
                        "main",
                        "t_" + slug,
                        locale,
                        state,
                        reason,
                        null,
                        branding));
    }
}
