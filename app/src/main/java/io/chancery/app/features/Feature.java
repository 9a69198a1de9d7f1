package io.chancery.app.features;

/// What firms get with a release, and the key by which the manifest of that release names it. Both ways of working
/// stand
/// in the code for at most two releases; then the constant goes, and what it switched is how things are.
public enum Feature {
    /// Lists of timekeepers show initials, and find people by them.
    TIMEKEEPER_INITIALS("timekeepers.initials"),
    /// Clients are found however their names are spelled.
    CLIENT_SPELLING("clients.any-spelling");

    private final String key;

    Feature(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
