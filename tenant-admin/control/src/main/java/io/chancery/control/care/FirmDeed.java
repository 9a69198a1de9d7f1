package io.chancery.control.care;

import io.chancery.control.orders.OrderKind;
import java.io.Serializable;
import java.time.Instant;

/// Something that was ordered for a firm and done.
///
/// @param reason why; the firm's people read it of what they are told of in any case, and of nothing else
public record FirmDeed(OrderKind kind, Instant at, String reason) implements Serializable {}
