package io.chancery.app.demo;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.app.utbms.CodeSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Enters the script's timekeepers, clients and matters.
@Component
@ConditionalOnProperty("chancery.demo")
class DemoRegisters {

    private static final int FIRST_CLIENT = 1000;

    private final FirmProfile firm;
    private final TimekeeperRegister timekeepers;
    private final ClientRegister clients;
    private final MatterRegister matters;
    private final DemoPeople people;

    /// A matter of the demonstration.
    ///
    /// @param ends whether it is closed in the second half of the year
    record DemoMatter(MatterId id, @Nullable CodeSet codes, boolean ends) {}

    DemoRegisters(
            FirmProfile firm,
            TimekeeperRegister timekeepers,
            ClientRegister clients,
            MatterRegister matters,
            DemoPeople people) {
        this.firm = firm;
        this.timekeepers = timekeepers;
        this.clients = clients;
        this.matters = matters;
        this.people = people;
    }

    List<TimekeeperId> timekeepers(DemoScript script, DemoCommands commands, LocalDate start) {
        var currency = firm.firm().details().currency();
        var added = new ArrayList<TimekeeperId>();
        for (var line : script.all("timekeeper")) {
            UUID person = line.get(6).isEmpty()
                    ? null
                    : people.person(script.email(line.get(6))).uuid();
            var details = new TimekeeperDetails(
                    new TimekeeperNumber(line.get(0)),
                    line.get(1),
                    line.get(2),
                    Classification.valueOf(line.get(3)),
                    person);
            var rates = List.of(
                    new StandardRate(start.minusYears(1), new HourlyRate(new BigDecimal(line.get(4)), currency)),
                    new StandardRate(
                            start.plusMonths(6).withDayOfMonth(1),
                            new HourlyRate(new BigDecimal(line.get(5)), currency)));
            added.add(timekeepers.add(commands.of("timekeeper " + line.get(0)), details, rates));
        }
        return added;
    }

    List<ClientId> clients(DemoScript script, DemoCommands commands) {
        var details = firm.firm().details();
        var country = firm.firm().country();
        var opened = new ArrayList<ClientId>();
        for (var line : script.all("client")) {
            var number = Integer.toString(FIRST_CLIENT + opened.size() + 1);
            opened.add(clients.open(
                    commands.of("client " + number),
                    new ClientDetails(
                            new ClientNumber(number),
                            line.get(0),
                            new PostalAddress(line.get(1), line.get(2), line.get(3), line.get(4), line.get(5), country),
                            "",
                            details.locale(),
                            details.currency())));
        }
        return opened;
    }

    /// Every ninth matter ends within the year; the first partner's last one is walled off.
    List<DemoMatter> matters(
            DemoScript script,
            DemoCommands commands,
            List<ClientId> clients,
            List<TimekeeperId> timekeepers,
            LocalDate start) {
        var entity = firm.entities().getFirst().id();
        var office = firm.offices().getFirst().id();
        var opened = new ArrayList<DemoMatter>();
        var ofClient = new int[clients.size()];
        for (var line : script.all("matter")) {
            var client = Integer.parseInt(line.get(0)) - 1;
            var index = opened.size();
            var number = "%d-%02d".formatted(FIRST_CLIENT + client + 1, ++ofClient[client]);
            var codes = line.get(2).isEmpty() ? null : CodeSet.valueOf(line.get(2));
            var details = new MatterDetails(
                    clients.get(client),
                    new MatterNumber(number),
                    line.get(1),
                    line.get(3),
                    timekeepers.get(index % 2),
                    codes,
                    entity,
                    office,
                    start.minusDays(7L * (index % 9)));
            var id = matters.open(commands.of("matter " + number), details, new MatterAccess.Everyone());
            opened.add(new DemoMatter(id, codes, index % 9 == 4));
        }
        return opened;
    }

    /// Nobody but the admin and the partner finds this matter.
    void wallOff(DemoMatter matter, DemoScript script) {
        matters.restrict(
                matter.id(),
                new MatterAccess.Only(Set.of(
                        people.person(script.email("admin")).uuid(),
                        people.person(script.email("partner")).uuid())),
                "");
    }
}
