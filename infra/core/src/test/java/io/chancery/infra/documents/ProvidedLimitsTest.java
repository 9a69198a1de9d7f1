package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProvidedLimitsTest {

    private static final long MEBIBYTE = 1024L * 1024L;

    private final ProvidedLimits limits = new ProvidedLimits(new Binder(new MapConfigurationPropertySource(Map.of(
                    "chancery.documents.size-max", "10MB",
                    "chancery.documents.quota", "100MB",
                    "chancery.documents.firms.ashworth.quota", "300MB")))
            .bindOrCreate("chancery.documents", DocumentProperties.class));

    @Test
    void aFirmHasWhatItsProviderSaysOfItAndOtherwiseWhatAllHave() {
        assertThat(limits.of(firm("ashworth"))).isEqualTo(new DocumentLimits(10 * MEBIBYTE, 100, 300 * MEBIBYTE));
        assertThat(limits.of(firm("birchwood"))).isEqualTo(new DocumentLimits(10 * MEBIBYTE, 100, 100 * MEBIBYTE));
    }

    @Test
    void whatAFirmChoosesOnlyNarrows() {
        var usual = limits.of(firm("birchwood"));
        assertThat(usual.within(MEBIBYTE, 500 * MEBIBYTE)).isEqualTo(new DocumentLimits(MEBIBYTE, 100, 100 * MEBIBYTE));
    }

    private static Tenant firm(String slug) {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                slug,
                slug,
                slug + ".example",
                "one",
                "firm_" + slug,
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
    }
}
