package io.chancery.control.operators;

/// Who signs in with which password. A second factor will stand beside the hash.
public record OperatorSignIn(OperatorSheet operator, PasswordHash password) {}
