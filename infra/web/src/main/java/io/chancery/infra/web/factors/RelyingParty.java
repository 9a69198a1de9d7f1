package io.chancery.infra.web.factors;

/// Whose passkeys they are, in the words of WebAuthn. A browser makes a passkey for one host and shows it to no other,
/// so
/// two firms never share one.
///
/// @param host of the firm as the registry knows it, without port
/// @param name as the browser's own window may show it
/// @param origin scheme, host and port by which browsers come
public record RelyingParty(String host, String name, String origin) {}
