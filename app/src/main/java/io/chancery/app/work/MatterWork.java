package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Money;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;

/// The unbilled work of one matter in sum.
///
/// @param oldest the day of its oldest piece: what waits longest is paid least
public record MatterWork(
        MatterId matter,
        String number,
        String name,
        String clientName,
        long items,
        BigDecimal hours,
        Money net,
        LocalDate oldest)
        implements Serializable {}
