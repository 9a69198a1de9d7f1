package io.chancery.infra.web.factors;

import java.util.UUID;

/// For whom a passkey is made.
///
/// @param handle travels with the passkey and comes back with it; it says nothing about the person
/// @param email by which they tell several passkeys apart
/// @param name as other people call them
public record PasskeyOwner(UUID handle, String email, String name) {}
