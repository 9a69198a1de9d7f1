package io.chancery.app.people;

import java.io.Serializable;
import java.time.LocalDate;

/// What happened at the firm's door on one day of the firm's zone.
public record SecurityDay(
        LocalDate day, int failed, int ended, int resetsAsked, int newDevices, int unusualExports, int refused)
        implements Serializable {}
