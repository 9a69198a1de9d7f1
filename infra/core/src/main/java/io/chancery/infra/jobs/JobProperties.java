package io.chancery.infra.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this node takes part in the work.
///
/// @param enabled false for a node that only serves people
/// @param polling how often each table is looked at
/// @param heartbeat how often a working node says that it is alive
/// @param missedHeartbeats after which its work is taken by another
/// @param shortPerFirm how much short work of one firm runs at once in a cell, less than the threads of a node
/// @param longPerFirm how many long jobs of one firm run at once in a cell
@ConfigurationProperties("chancery.jobs")
record JobProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration polling,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("4") int missedHeartbeats,
        @DefaultValue("4") int shortThreads,
        @DefaultValue("2") int longThreads,
        @DefaultValue("3") int shortPerFirm,
        @DefaultValue("1") int longPerFirm) {}
