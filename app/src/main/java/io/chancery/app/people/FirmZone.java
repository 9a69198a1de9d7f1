package io.chancery.app.people;

import java.time.ZoneId;

/// Where the firm's days begin and end, for people who chose no zone of their own. The firm's own feature answers,
/// inside the caller's transaction.
@FunctionalInterface
public interface FirmZone {

    ZoneId zone();
}
