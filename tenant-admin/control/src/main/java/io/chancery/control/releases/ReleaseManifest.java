package io.chancery.control.releases;

import java.io.Serializable;
import java.util.List;

/// What a release is: read from `releases/<number>.yaml` of the build that carries it.
///
/// @param upgradeableFrom releases from which a firm may come; empty for the first
/// @param features keys of the features that it adds to those of earlier releases
/// @param dataSteps keys of the data steps that it adds, in the order in which they run
/// @param rulePacks keys of the rule packs that it adds
public record ReleaseManifest(
        ReleaseNumber number,
        List<ReleaseNumber> upgradeableFrom,
        RiskClass risk,
        List<ReleaseItem> items,
        List<String> features,
        List<String> dataSteps,
        List<String> rulePacks)
        implements Serializable {

    public ReleaseManifest {
        upgradeableFrom = List.copyOf(upgradeableFrom);
        items = List.copyOf(items);
        features = List.copyOf(features);
        dataSteps = List.copyOf(dataSteps);
        rulePacks = List.copyOf(rulePacks);
    }

    /// Whether a firm that has `from` may be brought to this release.
    public boolean canFollow(ReleaseNumber from) {
        return upgradeableFrom.contains(from);
    }

    public boolean isFirst() {
        return upgradeableFrom.isEmpty();
    }
}
