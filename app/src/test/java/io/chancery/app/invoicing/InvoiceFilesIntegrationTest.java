package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.ebilling.EbillingLine;
import io.chancery.app.money.Money;
import io.chancery.infra.crypto.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class InvoiceFilesIntegrationTest extends AtTheBillingDesk {

    @Test
    void bothFilesAreMadeAfterTheCommitAndKeptWithTheirHash() throws IOException {
        var invoice = ada.does(() -> issueAll(matterWithWork()));

        awaitFiles(invoice);

        var paper = ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF));
        assertThat(new String(paper.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(paper.sha256()).isEqualTo(Sha256.of(paper.content()));
        assertThat(paper.name()).matches("20\\d\\d-\\d+\\.pdf");
        assertThat(ledesLines(invoice))
                .extracting(EbillingLine::net)
                .containsExactly(
                        Money.of("1400", "USD"),
                        Money.of("100", "USD"),
                        Money.of("24.57", "USD"),
                        Money.of("750", "USD"));
    }

    @Test
    void whatWasFrozenReadsBackEqualAndMakesTheSameBytesAgain() {
        var matter = matterWithWork();
        var invoice = ada.does(() -> issueAll(matter));
        awaitFiles(invoice);
        var made = ada.does(() -> directory.file(invoice, InvoiceFileKind.PDF)).content();

        var frozen = inTransaction(() -> table.find(invoice)).orElseThrow().frozen();

        assertThat(frozen.paper())
                .isEqualTo(ada.does(() -> directory.invoice(invoice)).paper());
        assertThat(pdf.render(frozen.paper())).isEqualTo(made);
    }
}
