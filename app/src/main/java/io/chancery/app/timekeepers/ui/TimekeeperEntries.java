package io.chancery.app.timekeepers.ui;

import io.chancery.app.money.HourlyRate;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperSheet;
import io.chancery.infra.commands.CommandId;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A timekeeper while it is being typed.
class TimekeeperEntries implements Serializable {

    /// Made with the form and kept in its draft, so that a form sent twice adds one timekeeper.
    UUID command = CommandId.next().value();

    /// The version that was read; 0 for a new timekeeper.
    int version;

    String number = "";
    String lastName = "";
    String firstName = "";

    @Nullable
    Classification classification;

    @Nullable
    UUID person;

    List<RateEntry> rates = new ArrayList<>();

    /// One rate while it is being typed.
    static class RateEntry implements Serializable {

        @Nullable
        LocalDate validFrom;

        @Nullable
        BigDecimal amount;

        String currency = "";
    }

    static TimekeeperEntries of(TimekeeperSheet timekeeper) {
        var details = timekeeper.details();
        var entries = new TimekeeperEntries();
        entries.version = timekeeper.version();
        entries.number = details.number().value();
        entries.lastName = details.lastName();
        entries.firstName = details.firstName();
        entries.classification = details.classification();
        entries.person = details.person();
        timekeeper.rates().forEach(rate -> entries.rates.add(of(rate)));
        return entries;
    }

    private static RateEntry of(StandardRate rate) {
        var entry = new RateEntry();
        entry.validFrom = rate.validFrom();
        entry.amount = rate.rate().amount();
        entry.currency = rate.rate().currency().getCurrencyCode();
        return entry;
    }

    TimekeeperDetails details() {
        return new TimekeeperDetails(
                new TimekeeperNumber(number),
                lastName,
                firstName,
                Objects.requireNonNull(classification, "classification"),
                person);
    }

    /// The lines that say a day and an amount; a line left empty is no rate.
    List<StandardRate> standardRates() {
        var standardRates = new ArrayList<StandardRate>();
        for (var entry : rates) {
            if (entry.validFrom != null && entry.amount != null) {
                standardRates.add(new StandardRate(
                        entry.validFrom, new HourlyRate(entry.amount, Currency.getInstance(entry.currency))));
            }
        }
        return standardRates;
    }
}
