package io.chancery.app.features;

import dev.openfeature.sdk.ErrorCode;
import dev.openfeature.sdk.EvaluationContext;
import dev.openfeature.sdk.FeatureProvider;
import dev.openfeature.sdk.Metadata;
import dev.openfeature.sdk.ProviderEvaluation;
import dev.openfeature.sdk.Reason;
import dev.openfeature.sdk.Value;
import io.chancery.control.changes.FirmMemory;
import io.chancery.control.features.FirmFeatures;
import io.chancery.control.features.KilledFeatures;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;

/// Answers OpenFeature's questions by a firm's release, its switches and what was killed for all. The targeting key is
/// the
/// firm. Features are there or not: whoever asks for a text or a number gets the default and an error.
final class FirmFeatureProvider implements FeatureProvider {

    static final String NAME = "chancery";

    private final FirmMemory<FirmFeatures> known;
    private final KilledFeatures killed;
    private final Clock clock;

    FirmFeatureProvider(FirmMemory<FirmFeatures> known, KilledFeatures killed, Clock clock) {
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
        var dead = killed.contains(key);
        var has = !dead && known.of(TenantId.of(firm)).has(key, clock.instant());
        return ProviderEvaluation.<Boolean>builder()
                .value(has)
                .reason((dead ? Reason.DISABLED : Reason.TARGETING_MATCH).toString())
                .build();
    }

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
