package io.chancery.infra.web.factors;

/// What a firm keeps of a passkey. Nothing of it is secret: the private key never leaves the authenticator.
///
/// @param credential its name, made by the authenticator
/// @param key its public key with the name and the kind of authenticator, as WebAuthn encodes them
/// @param counter how often it was used, as the authenticator says; many never count and say 0
/// @param mayBeCopied whether its maker carries it to other devices of its owner
public record KeptPasskey(byte[] credential, byte[] key, long counter, boolean mayBeCopied) {}
