package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import java.io.Serializable;

/// How far a firm is whose people wait for it: the part of its upgrade while nobody may be inside.
///
/// @param step its name, such as `gate:rows`
/// @param number of the step among those for which people wait, from 1
/// @param steps how many those are
/// @param goingBack whether the firm becomes what it was
/// @param stopped whether nothing goes on until a person has looked
public record UpgradeProgress(ReleaseNumber to, String step, int number, int steps, boolean goingBack, boolean stopped)
        implements Serializable {}
