package io.chancery.app.testing;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.StandardRate;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes clients, timekeepers and matters of the bound firm with everything defaulted but what a test is about.
@Component
public class Registers {

    private final FirmSetup setup;
    private final FirmProfile profile;
    private final ClientRegister clients;
    private final TimekeeperRegister timekeepers;
    private final MatterRegister matters;

    Registers(
            FirmSetup setup,
            FirmProfile profile,
            ClientRegister clients,
            TimekeeperRegister timekeepers,
            MatterRegister matters) {
        this.setup = setup;
        this.profile = profile;
        this.clients = clients;
        this.timekeepers = timekeepers;
        this.matters = matters;
    }

    /// The firm's own rows, for tests that do not open it by an order.
    public void establish(Firm firm) {
        var home = Locale.forLanguageTag(firm.locale());
        var zone = firm == Firm.BIRCHWOOD ? ZoneId.of("Europe/London") : ZoneId.of("America/New_York");
        setup.establish(firm.country(), new FirmDetails(firm.firmName(), home, Currency.getInstance(home), zone, 30));
    }

    public ClientDetails client(String name) {
        return new ClientDetails(
                new ClientNumber(unique("C")),
                name,
                new PostalAddress("1 Main Street", "", "Oakland", "CA", "94607", "US"),
                "",
                Locale.US,
                Currency.getInstance("USD"));
    }

    public ClientId openClient(String name) {
        return clients.open(CommandId.next(), client(name));
    }

    public ClientId openClient(ClientDetails details) {
        return clients.open(CommandId.next(), details);
    }

    public TimekeeperId addTimekeeper(String firstName, String lastName, StandardRate... rates) {
        var details = new TimekeeperDetails(
                new TimekeeperNumber(unique("T")), lastName, firstName, Classification.PARTNR, null);
        return timekeepers.add(CommandId.next(), details, List.of(rates));
    }

    public MatterDetails matter(ClientId client, String name, @Nullable TimekeeperId responsible) {
        return new MatterDetails(
                client,
                new MatterNumber(unique("M")),
                name,
                "",
                responsible,
                null,
                profile.entities().getFirst().id(),
                profile.offices().getFirst().id(),
                LocalDate.of(2026, 1, 15));
    }

    public MatterId openMatter(ClientId client, String name) {
        return matters.open(CommandId.next(), matter(client, name, null), new MatterAccess.Everyone());
    }

    public MatterId openMatterFor(ClientId client, String name, TestPerson... people) {
        var named = new HashSet<UUID>();
        for (var person : people) {
            named.add(person.uuid());
        }
        return matters.open(CommandId.next(), matter(client, name, null), new MatterAccess.Only(Set.copyOf(named)));
    }

    private static String unique(String letter) {
        var id = Ids.next().toString().replace("-", "");
        return letter + id.substring(id.length() - 12);
    }
}
