package io.chancery.app.ebilling;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientId;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.clients.ClientRegister;
import io.chancery.app.ebilling.EbillingLine.FeeLine;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.FirmSheet;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperRegister;
import io.chancery.infra.text.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Opens what a file names and the firm does not have. The format tells a client's and a matter's number but no name,
/// so they are called by their number until somebody writes the name.
@Component
class ImportOpening {

    private final FirmProfile profile;
    private final ClientRegister clients;
    private final MatterRegister matters;
    private final TimekeeperRegister timekeepers;
    private final Texts texts;

    ImportOpening(
            FirmProfile profile,
            ClientRegister clients,
            MatterRegister matters,
            TimekeeperRegister timekeepers,
            Texts texts) {
        this.profile = profile;
        this.clients = clients;
        this.matters = matters;
        this.timekeepers = timekeepers;
        this.texts = texts;
    }

    /// The matters of all lines by their number, opened with their clients where they were missing.
    Map<String, MatterId> matters(List<EbillingInvoice> invoices) {
        var firm = profile.firm();
        var opened = new LinkedHashMap<String, MatterId>();
        for (var invoice : invoices) {
            for (var line : invoice.lines()) {
                opened.computeIfAbsent(
                        line.head().matter().firmMatterId(), number -> matter(line, client(invoice, firm), firm));
            }
        }
        return opened;
    }

    private ClientId client(EbillingInvoice invoice, FirmSheet firm) {
        var number = invoice.client().id();
        var locale = firm.details().locale();
        return clients.findOrOpen(new ClientDetails(
                new ClientNumber(number),
                texts.get(locale, "ebilling.import.client-name", number),
                PostalAddress.in(firm.country()),
                "",
                locale,
                invoice.currency()));
    }

    private MatterId matter(EbillingLine line, ClientId client, FirmSheet firm) {
        var matter = line.head().matter();
        return matters.findOrOpen(new MatterDetails(
                client,
                new MatterNumber(matter.firmMatterId()),
                texts.get(firm.details().locale(), "ebilling.import.matter-name", matter.firmMatterId()),
                matter.clientMatterId(),
                null,
                null,
                profile.entities().getFirst().id(),
                profile.offices().getFirst().id(),
                line.head().date()));
    }

    /// The timekeepers of all fees by their number, added where they were missing.
    Map<String, TimekeeperId> timekeepers(List<EbillingInvoice> invoices) {
        var added = new LinkedHashMap<String, TimekeeperId>();
        for (var invoice : invoices) {
            for (var line : invoice.lines()) {
                if (line instanceof FeeLine fee) {
                    added.computeIfAbsent(fee.timekeeper().id(), number -> timekeeper(fee.timekeeper()));
                }
            }
        }
        return added;
    }

    private TimekeeperId timekeeper(EbillingTimekeeper named) {
        return timekeepers.findOrAdd(new TimekeeperDetails(
                new TimekeeperNumber(named.id()),
                named.lastName(),
                named.firstName(),
                Classification.of(named.classification()).orElse(Classification.NBOTHR),
                null));
    }
}
