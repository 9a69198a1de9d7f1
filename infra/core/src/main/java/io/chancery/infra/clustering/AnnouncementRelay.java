package io.chancery.infra.clustering;

/// The slower way to the other nodes, through the database, taken while this node does not see all of its peers.
@FunctionalInterface
public interface AnnouncementRelay {

    /// Never throws: what is announced may be lost, and has happened already.
    void relay(Announcement announcement);
}
