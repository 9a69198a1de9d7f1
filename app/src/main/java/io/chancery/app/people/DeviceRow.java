package io.chancery.app.people;

import java.io.Serializable;
import java.time.Instant;

/// One browser that is asked for no second step.
///
/// @param browser such as `Firefox`; empty when nobody knows
/// @param system such as `Windows`; empty when nobody knows
/// @param until when it is asked again
public record DeviceRow(DeviceId id, String browser, String system, Instant until) implements Serializable {}
