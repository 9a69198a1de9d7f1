package io.chancery.app.testing;

import io.chancery.app.matters.MatterId;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.RawTime;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.app.work.Narrative;
import io.chancery.app.work.TimeDetails;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkCodes;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Time as tests record it: with everything defaulted but what a test is about.
@Component
public class Worked {

    public static final LocalDate DAY = LocalDate.of(2026, 3, 11);

    private final TimekeeperRegister timekeepers;

    Worked(TimekeeperRegister timekeepers) {
        this.timekeepers = timekeepers;
    }

    /// Makes the person a timekeeper of 350 dollars an hour since 2025.
    public TimekeeperId timekeeper(TestPerson person) {
        var number = Ids.next().toString().replace("-", "").substring(20);
        var details = new TimekeeperDetails(
                new TimekeeperNumber("T" + number), person.name(), "", Classification.ASSOC, person.uuid());
        var rate = new StandardRate(LocalDate.of(2025, 1, 1), HourlyRate.of("350", "USD"));
        return timekeepers.add(CommandId.next(), details, List.of(rate));
    }

    public static TimeDetails minutes(int minutes, TimekeeperId timekeeper, MatterId matter) {
        return said(minutes, timekeeper, matter, "Work " + Ids.next());
    }

    public static TimeDetails said(int minutes, TimekeeperId timekeeper, MatterId matter, String narrative) {
        return new TimeDetails(
                matter,
                timekeeper,
                DAY,
                RawTime.ofMinutes(minutes),
                Treatment.BILLABLE,
                WorkCodes.NONE,
                new Narrative(narrative));
    }
}
