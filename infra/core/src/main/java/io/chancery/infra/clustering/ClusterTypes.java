package io.chancery.infra.clustering;

import com.hazelcast.nio.serialization.IdentifiedDataSerializable;

/// The few types of ours that travel between members, made by number and never by class name.
final class ClusterTypes {

    static final int FACTORY = 7100;
    static final int WRITE_IF_NEWER = 1;

    private ClusterTypes() {}

    static IdentifiedDataSerializable create(int type) {
        return switch (type) {
            case WRITE_IF_NEWER -> new WriteIfNewer();
            default -> throw new IllegalArgumentException("Members of this build know no type " + type);
        };
    }
}
