package io.chancery.infra.audit;

import java.time.Instant;

/// How far a log had come at a moment, noted outside the database: whoever rewrites the log cannot rewrite this.
public record Checkpoint(ChainHead head, String log, Instant at) {}
