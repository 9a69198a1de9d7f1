package io.chancery.infra.jobs;

/// Somebody asked the work to stop: the piece under way is rolled back.
final class StopAsked extends RuntimeException {

    private static final long serialVersionUID = 1;
}
