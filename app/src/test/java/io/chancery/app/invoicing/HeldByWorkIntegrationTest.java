package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientHasUnbilledWork;
import io.chancery.app.clients.ClientId;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterMovesWithWork;
import io.chancery.app.testing.Firm;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class HeldByWorkIntegrationTest extends AtTheBillingDesk {

    @Test
    void unbilledWorkHoldsItsCurrencyItsClientAndItsLegalEntity() {
        var matter = matterWithWork();
        var sheet = ada.does(() -> matterDirectory.matter(matter));
        var client = ada.does(() -> clients.client(sheet.details().client()));
        var other = ada.does(() -> desk.matter(Firm.ASHWORTH));
        var otherClient =
                ada.does(() -> matterDirectory.matter(other)).details().client();

        assertThatThrownBy(() ->
                        ada.does(() -> clientRegister.change(client.id(), inEuro(client.details()), client.version())))
                .isInstanceOf(ClientHasUnbilledWork.class);
        assertThatThrownBy(() ->
                        ada.does(() -> matters.change(matter, ofClient(sheet.details(), otherClient), sheet.version())))
                .isInstanceOf(MatterMovesWithWork.class);

        ada.does(() -> issueAll(matter));
        assertThat(ada.does(() -> clientRegister.change(client.id(), inEuro(client.details()), client.version()))
                        .details()
                        .currency()
                        .getCurrencyCode())
                .isEqualTo("EUR");
    }

    private static ClientDetails inEuro(ClientDetails now) {
        return new ClientDetails(
                now.number(), now.name(), now.address(), now.taxId(), now.locale(), Currency.getInstance("EUR"));
    }

    private static MatterDetails ofClient(MatterDetails now, ClientId client) {
        return new MatterDetails(
                client,
                now.number(),
                now.name(),
                now.clientMatterRef(),
                now.responsible(),
                now.codes(),
                now.entity(),
                now.office(),
                now.openedOn());
    }
}
