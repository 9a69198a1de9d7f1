package io.chancery.app.timekeepers;

import io.chancery.app.money.HourlyRate;
import java.io.Serializable;
import java.time.LocalDate;

/// The list price of an hour from a day on, until a later one of the same currency takes over.
public record StandardRate(LocalDate validFrom, HourlyRate rate) implements Serializable {}
