package io.chancery.infra.outbound;

/// By which way a letter leaves.
public enum Channel {
    MAIL,
    HTTP
}
