package io.chancery.control.features;

import io.chancery.infra.errors.Refusal;

/// No release that is registered brings this feature.
public final class FeatureIsUnknown extends Refusal {

    FeatureIsUnknown(String feature) {
        super("features.feature-is-unknown", feature);
    }
}
