package io.chancery.app.openid;

/// What is wrong with a provider, in the order in which it is found out.
public enum Fault {
    /// The address does not begin with https.
    NOT_HTTPS,
    HOST_UNKNOWN,
    /// It lies in an internal network.
    INTERNAL,
    NO_ANSWER,
    /// It answers, with something that is no description of a provider.
    NO_DESCRIPTION,
    /// It calls itself by another issuer.
    OTHER_ISSUER,
    /// It signs tokens by nothing that can be relied on.
    NO_ALGORITHM,
    NO_KEYS,
    WRONG_SECRET
}
