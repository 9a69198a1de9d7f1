package io.chancery.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.money.BillableHours;
import io.chancery.app.money.Charge;
import io.chancery.app.money.HourlyRate;
import io.chancery.app.money.LineAdjustment;
import io.chancery.app.money.Money;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Screens hold documents and charges, and a screen may go on in another node.
class PaperTravelsTest {

    @Test
    void anInvoiceWithItsLogoComesBackEqual() throws Exception {
        var invoice = PaperSamples.unitedStates().withFees(3);

        assertThat(copy(invoice)).isEqualTo(invoice);
    }

    @Test
    void aCreditNoteComesBackEqual() throws Exception {
        var creditNote = PaperSamples.germany().creditNote(2);

        assertThat(copy(creditNote)).isEqualTo(creditNote);
    }

    @Test
    void aChargeWithItsAdjustmentComesBackEqual() throws Exception {
        var adjustment = Optional.of(new LineAdjustment(Money.of("-70", "USD"), "Goodwill"));
        var fee = new Charge.Fee(BillableHours.of("2"), HourlyRate.of("350", "USD"), adjustment);

        assertThat(copy(fee)).isEqualTo(fee);
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
