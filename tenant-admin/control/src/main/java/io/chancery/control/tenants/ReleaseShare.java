package io.chancery.control.tenants;

import java.io.Serializable;

/// How many firms have a release.
public record ReleaseShare(String release, int firms) implements Serializable {}
