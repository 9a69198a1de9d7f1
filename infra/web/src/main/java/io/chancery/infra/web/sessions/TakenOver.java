package io.chancery.infra.web.sessions;

/// Another node goes on with this session; what this node has of it is out of date.
final class TakenOver extends Exception {

    private static final long serialVersionUID = 1;

    TakenOver(LocalSession local) {
        super("%s has moved on from epoch %d to another node".formatted(local.key(), local.epoch()));
    }
}
