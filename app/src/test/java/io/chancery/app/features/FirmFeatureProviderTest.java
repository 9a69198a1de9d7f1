package io.chancery.app.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.openfeature.sdk.ImmutableContext;
import dev.openfeature.sdk.Reason;
import io.chancery.control.features.FirmFeatures;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/// Two firms, and a control plane that goes away and comes back.
class FirmFeatureProviderTest {

    private static final String KEY = "clients.any-spelling";

    private final TenantId ashworth = new TenantId(Ids.next());
    private final TenantId birchwood = new TenantId(Ids.next());
    private final Map<TenantId, FirmFeatures> firms = new HashMap<>(
            Map.of(ashworth, new FirmFeatures(Set.of(KEY), Map.of()), birchwood, new FirmFeatures(Set.of(), Map.of())));
    private Set<String> killed = Set.of();
    private boolean away;

    private final FirmFeatureProvider provider = new FirmFeatureProvider(
            firm -> present(Optional.ofNullable(firms.get(firm)).orElseThrow()),
            () -> present(killed),
            Clock.systemUTC());

    @Test
    void answersWhatWasLastKnownWhileTheControlPlaneIsAwayAndSaysSo() {
        assertThat(has(ashworth)).isTrue();
        assertThat(has(birchwood)).isFalse();
        assertThat(reason(ashworth)).isEqualTo(Reason.TARGETING_MATCH.toString());
        away = true;
        assertThat(has(ashworth)).isTrue();
        assertThat(has(birchwood)).as("the other firm").isFalse();
        assertThat(reason(ashworth)).isEqualTo(Reason.CACHED.toString());
    }

    @Test
    void whatWasKilledBeforeStaysKilled() {
        killed = Set.of(KEY);
        assertThat(has(ashworth)).isFalse();
        away = true;
        assertThat(has(ashworth)).isFalse();
    }

    @Test
    void believesTheControlPlaneAgainWhenItIsBack() {
        has(ashworth);
        away = true;
        has(ashworth);
        firms.put(ashworth, new FirmFeatures(Set.of(), Map.of()));
        away = false;
        assertThat(has(ashworth)).isFalse();
        assertThat(reason(ashworth)).isEqualTo(Reason.TARGETING_MATCH.toString());
    }

    @Test
    void knowsNothingOfAFirmThatItNeverAskedFor() {
        away = true;
        assertThatThrownBy(() -> has(ashworth)).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private boolean has(TenantId firm) {
        return provider.getBooleanEvaluation(KEY, false, new ImmutableContext(firm.toString()))
                .getValue();
    }

    private String reason(TenantId firm) {
        return provider.getBooleanEvaluation(KEY, false, new ImmutableContext(firm.toString()))
                .getReason();
    }

    private <T> T present(T answer) {
        if (away) {
            throw new DataAccessResourceFailureException("The control plane is away");
        }
        return answer;
    }
}
