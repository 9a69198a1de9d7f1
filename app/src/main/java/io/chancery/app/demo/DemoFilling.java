package io.chancery.app.demo;

import io.chancery.app.demo.DemoRegisters.DemoMatter;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.OfficeDetails;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.infra.tenancy.Branding;
import java.awt.Color;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Fills one firm, step by step in the order in which it would have happened. Every step may be done again.
@Component
@ConditionalOnProperty("chancery.demo")
class DemoFilling {

    private static final int MONTHS = 12;

    private final DemoProgress progress;
    private final DemoPeople people;
    private final DemoRegisters registers;
    private final DemoYear year;
    private final FirmProfile profile;
    private final FirmAdministration administration;

    DemoFilling(
            DemoProgress progress,
            DemoPeople people,
            DemoRegisters registers,
            DemoYear year,
            FirmProfile profile,
            FirmAdministration administration) {
        this.progress = progress;
        this.people = people;
        this.registers = registers;
        this.year = year;
        this.profile = profile;
        this.administration = administration;
    }

    /// @param opened when the firm was opened here; its year ends then
    void fill(String slug, Instant opened) {
        var script = DemoScript.of(slug);
        var commands = new DemoCommands(slug);
        people.letIn(script, commands);
        var zone = ZoneId.of(script.one("zone").get(0));
        var today = opened.atZone(zone).toLocalDate();
        var start = today.minusMonths(MONTHS).withDayOfMonth(1);
        people.as(script.email("admin"), () -> {
            present(script, zone);
            DemoClock.at(at(start, zone), () -> {
                var timekeepers = registers.timekeepers(script, commands, start);
                var matters =
                        registers.matters(script, commands, registers.clients(script, commands), timekeepers, start);
                // The last one is restricted at the end, so nobody has worked on it under their own name before.
                live(script, commands, zone, start, today, timekeepers, matters.subList(0, matters.size() - 1));
                registers.wallOff(matters.getLast(), script);
            });
        });
    }

    private void live(
            DemoScript script,
            DemoCommands commands,
            ZoneId zone,
            LocalDate start,
            LocalDate today,
            List<TimekeeperId> timekeepers,
            List<DemoMatter> matters) {
        var month = start;
        for (int months = 0; !month.isAfter(today); months++, month = month.plusMonths(1)) {
            progress.reached(script.slug(), months, MONTHS + 1);
            var current = month;
            var monthsIn = months;
            var last = current.plusMonths(1).minusDays(1);
            for (var monday = current.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
                    !monday.isAfter(last) && !monday.isAfter(today);
                    monday = monday.plusDays(7)) {
                var first = monday;
                var friday = earlier(monday.plusDays(4), today);
                DemoClock.at(
                        at(friday, zone), () -> weeks(script, commands, first, friday, start, timekeepers, matters));
            }
            if (!current.withDayOfMonth(10).isAfter(today)) {
                DemoClock.at(
                        at(current.withDayOfMonth(10), zone),
                        () -> year.costs(script, commands, current, matters, start));
            }
            if (!current.plusMonths(1).plusDays(3).isAfter(today)) {
                DemoClock.at(at(current.plusMonths(1).plusDays(3), zone), () -> {
                    year.bill(script, commands, current, monthsIn, matters);
                    if (monthsIn == DemoYear.MONTHS_UNTIL_CLOSED) {
                        year.close(matters, current.plusMonths(1).plusDays(3));
                    }
                });
            }
        }
    }

    private void weeks(
            DemoScript script,
            DemoCommands commands,
            LocalDate monday,
            LocalDate last,
            LocalDate start,
            List<TimekeeperId> timekeepers,
            List<DemoMatter> matters) {
        for (int i = 0; i < timekeepers.size(); i++) {
            year.week(script, commands, monday, last, start, i, timekeepers.get(i), matters);
        }
    }

    /// Address, bank, look: written once, so that what somebody changes in the demonstration stays.
    private void present(DemoScript script, ZoneId zone) {
        if (!profile.branding().equals(Branding.DEFAULT)) {
            return;
        }
        var firm = profile.firm();
        var old = firm.details();
        administration.change(
                new FirmDetails(old.name(), old.locale(), old.currency(), zone, old.paymentDays()), firm.version());
        var line = script.one("entity");
        var address =
                new PostalAddress(line.get(0), line.get(1), line.get(2), line.get(3), line.get(4), firm.country());
        var bank = new BankDetails(line.get(8), line.get(9), line.get(10), line.get(11), line.get(12), line.get(13));
        var entity = profile.entities().getFirst();
        administration.change(
                entity.id(),
                new EntityDetails(
                        entity.details().name(),
                        address,
                        line.get(5),
                        line.get(6),
                        line.get(7),
                        bank,
                        line.get(14),
                        line.get(15),
                        old.currency()),
                entity.version());
        var office = profile.offices().getFirst();
        administration.change(office.id(), new OfficeDetails(line.get(2), address, zone), office.version());
        var look = script.one("look");
        administration.look(
                new Branding(
                        look.get(0),
                        look.get(1),
                        Branding.Scheme.valueOf(look.get(2)),
                        DemoLogo.of(script.slug(), Color.decode(look.get(0)), Color.decode(look.get(1)))),
                profile.firm().version());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(LocalDate day, ZoneId zone) {
        return day.atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
    }
}
