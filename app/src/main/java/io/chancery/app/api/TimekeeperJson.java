package io.chancery.app.api;

import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperSheet;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A timekeeper as programs read it.
///
/// @param classification LEDES code
/// @param rates standard rates of an hour, the newest first
record TimekeeperJson(
        UUID id,
        String number,
        String firstName,
        String lastName,
        Classification classification,
        List<Rate> rates,
        boolean archived) {

    /// @param from the first day that the rate holds on
    record Rate(LocalDate from, MoneyJson rate) {

        static Rate of(StandardRate standard) {
            return new Rate(standard.validFrom(), MoneyJson.of(standard.rate()));
        }
    }

    static TimekeeperJson of(TimekeeperSheet timekeeper) {
        var details = timekeeper.details();
        return new TimekeeperJson(
                timekeeper.id().value(),
                details.number().value(),
                details.firstName(),
                details.lastName(),
                details.classification(),
                timekeeper.rates().stream().map(Rate::of).toList(),
                timekeeper.archived());
    }
}
