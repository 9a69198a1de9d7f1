package io.chancery.app.work;

import java.io.Serializable;
import java.time.LocalDate;

/// What was agreed with one party, and from which work date on it holds.
public record RoundingAgreement(LocalDate from, Rounding rounding) implements Serializable {}
