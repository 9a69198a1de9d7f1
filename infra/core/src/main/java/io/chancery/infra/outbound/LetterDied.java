package io.chancery.infra.outbound;

import java.util.UUID;

/// A letter of the bound firm is given up; published in the transaction that says so.
public record LetterDied(UUID id, String recipient) {}
