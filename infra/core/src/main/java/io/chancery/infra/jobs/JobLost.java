package io.chancery.infra.jobs;

import java.util.UUID;

/// Another node has taken this work, or it has ended: what this node was about to write is rolled back.
final class JobLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    JobLost(UUID id) {
        super("The long job %s is not this node's any more".formatted(id));
    }
}
