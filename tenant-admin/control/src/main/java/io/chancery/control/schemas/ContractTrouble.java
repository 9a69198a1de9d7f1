package io.chancery.control.schemas;

import java.io.Serializable;

/// A firm in which a contract script did not run.
///
/// @param attempts how often it was tried
public record ContractTrouble(String firm, int attempts, String trouble) implements Serializable {}
