package io.chancery.control.releases;

/// A manifest does not say what it must. The message names the file, the field and what would be right.
public final class ManifestIsWrong extends IllegalArgumentException {

    ManifestIsWrong(String file, String problem) {
        super("%s: %s".formatted(file, problem));
    }
}
