package io.chancery.app.upgrades;

/// A part of the product that a firm uses or does not; the feature to which it belongs contributes the bean, and
/// manifests of releases name it where they say what changes.
public interface PartInUse {

    /// As in manifests, such as `documents`.
    String key();

    /// A select that finds a row when the firm uses it. It is asked while somebody waits for a page, so it reads a few
    /// rows or goes by an index. `:yearAgo` is the moment twelve months before now.
    String rows();
}
