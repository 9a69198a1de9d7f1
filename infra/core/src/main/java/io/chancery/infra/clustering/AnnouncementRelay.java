package io.chancery.infra.clustering;

/// The slower way to the other nodes, taken while this node has no peers in the cluster: through the database.
@FunctionalInterface
public interface AnnouncementRelay {

    void relay(Announcement announcement);
}
