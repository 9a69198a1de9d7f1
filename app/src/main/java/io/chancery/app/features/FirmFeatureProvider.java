package io.chancery.app.features;

import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Reason;
import dev.openfeature.sdk.Value;
import io.chancery.control.features.FirmFeatures;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/// Answers OpenFeature's questions by a firm's release, its switches and what was killed for all. The targeting key
/// is the firm. Features are there or not: whoever asks for a text or a number gets the default and an error.
final class FirmFeatureProvider implements FeatureProvider {

    static final String NAME = "chancery";

    private static final Logger LOG = LoggerFactory.getLogger(FirmFeatureProvider.class);

    private final Function<TenantId, FirmFeatures> known;
    private final Supplier<Set<String>> killed;
    private final Clock clock;
    private final Map<TenantId, State> last = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();

    /// @param known what a firm has; throws while the control plane cannot be read
    /// @param killed what no firm has; throws then too
    FirmFeatureProvider(Function<TenantId, FirmFeatures> known, Supplier<Set<String>> killed, Clock clock) {
        this.known = known;
        this.killed = killed;
        this.clock = clock;
    }

    @Override
    public Metadata getMetadata() {
        return () -> NAME;
    }

    @Override
    public ProviderEvaluation<Boolean> getBooleanEvaluation(String key, Boolean byDefault, EvaluationContext context) {
        var firm = context.getTargetingKey();
        if (firm == null || firm.isEmpty()) {
            return ProviderEvaluation.<Boolean>builder()
                    .value(byDefault)
                    .errorCode(ErrorCode.TARGETING_KEY_MISSING)
                    .reason(Reason.ERROR.toString())
                    .build();
        }
        var state = state(TenantId.of(firm));
        var dead = state.killed().contains(key);
        var reason = dead ? Reason.DISABLED : Reason.TARGETING_MATCH;
        return ProviderEvaluation.<Boolean>builder()
                .value(!dead && state.features().has(key, clock.instant()))
                .reason((state.current() ? reason : Reason.CACHED).toString())
                .build();
    }

    /// A firm's people go on as before while the control plane is away: what the node last knew still holds. Of a firm
    /// that it never knew there is nothing to say, and the question fails.
    private State state(TenantId firm) {
        try {
            var state = new State(known.apply(firm), killed.get(), true);
            last.put(firm, state);
            if (away.compareAndSet(true, false)) {
                LOG.info("The control plane can be read again");
            }
            return state;
        } catch (DataAccessException | TransactionException e) {
            var before = last.get(firm);
            if (before == null) {
                throw e;
            }
            if (away.compareAndSet(false, true)) {
                LOG.warn("The control plane cannot be read: features are answered as they were last known", e);
            }
            return new State(before.features(), before.killed(), false);
        }
    }

    /// @param current false when it is only what was last known
    private record State(FirmFeatures features, Set<String> killed, boolean current) {}

    @Override
    public ProviderEvaluation<String> getStringEvaluation(String key, String byDefault, EvaluationContext context) {
        return wrongType(byDefault);
    }

    @Override
    public ProviderEvaluation<Integer> getIntegerEvaluation(String key, Integer byDefault, EvaluationContext context) {
        return wrongType(byDefault);
    }

    @Override
    public ProviderEvaluation<Double> getDoubleEvaluation(String key, Double byDefault, EvaluationContext context) {
        return wrongType(byDefault);
    }

    @Override
    public ProviderEvaluation<Value> getObjectEvaluation(String key, Value byDefault, EvaluationContext context) {
        return wrongType(byDefault);
    }

    private static <T> ProviderEvaluation<T> wrongType(T byDefault) {
        return ProviderEvaluation.<T>builder()
                .value(byDefault)
                .errorCode(ErrorCode.TYPE_MISMATCH)
                .reason(Reason.ERROR.toString())
                .build();
    }
}
