package io.chancery.app.timekeepers;

import io.chancery.app.money.HourlyRate;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells what an hour of a timekeeper costs by the list on the day it was worked.
@Service
@PreAuthorize("hasAnyAuthority('TIMEKEEPER_READ', 'WORK_RECORD')")
@Transactional(readOnly = true)
public class TimekeeperRates {

    private final JdbcClient jdbc;

    TimekeeperRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The standard rate on a day in a currency; none before the first rate began.
    public Optional<HourlyRate> at(TimekeeperId timekeeper, LocalDate workDate, Currency currency) {
        return jdbc.sql("""
                        select amount from timekeeper_rate
                         where timekeeper = :timekeeper and currency = :currency and valid_from <= :day
                         order by valid_from desc limit 1""")
                .param("timekeeper", timekeeper.value())
                .param("currency", currency.getCurrencyCode())
                .param("day", workDate)
                .query((row, n) -> new HourlyRate(row.getBigDecimal("amount"), currency))
                .optional();
    }
}
