package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentIsReceipt;
import io.chancery.app.documents.DocumentKeeping;
import io.chancery.app.documents.OnlyCostsHaveReceipts;
import io.chancery.app.documents.Receipts;
import io.chancery.app.documents.ReceiptsAreFinal;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.infra.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class InvoiceBundleIntegrationTest extends AtTheBillingDesk {

    private static final byte[] TAXI = SentFiles.pdf("Taxi to the court");

    @Autowired
    DocumentIntake intake;

    @Autowired
    Receipts receipts;

    @Autowired
    DocumentKeeping keeping;

    @Test
    void carriesTheInvoiceItsLedesFileAndTheReceiptsOfItsCosts() throws IOException {
        var matter = matterWithWork();
        var costs = costsOf(matter);
        var files = new SentFiles(intake);
        ada.doesIt(() -> {
            receipts.attach(costs.getFirst(), files.keep(matter, "receipt.pdf", TAXI));
            receipts.attach(costs.getLast(), files.keep(matter, "receipt.pdf", SentFiles.pdf("Copies")));
        });

        var invoice = ada.does(() -> issueAll(matter));
        awaitFiles(invoice);
        var bundle = ada.does(() -> directory.bundle(invoice));
        var entries = entries(bundle);

        assertThat(entries.keySet())
                .containsExactlyInAnyOrder(
                        bundle.name().replace(".zip", ".pdf"),
                        bundle.name().replace(".zip", ".txt"),
                        "receipts/receipt.pdf",
                        "receipts/receipt (2).pdf");
        assertThat(List.of(entries.get("receipts/receipt.pdf"), entries.get("receipts/receipt (2).pdf")))
                .contains(TAXI);
    }

    @Test
    void whatWentOutStaysAsItWas() {
        var matter = matterWithWork();
        var cost = costsOf(matter).getFirst();
        var document = ada.does(() -> new SentFiles(intake).keep(matter, "receipt.pdf", TAXI));
        ada.doesIt(() -> receipts.attach(cost, document));
        ada.does(() -> issueAll(matter));

        assertThatThrownBy(() -> ada.doesIt(() -> receipts.detach(cost, document)))
                .isInstanceOf(ReceiptsAreFinal.class);
        assertThatThrownBy(() -> ada.doesIt(() -> keeping.throwAway(document))).isInstanceOf(DocumentIsReceipt.class);
    }

    @Test
    void onlyCostsOfTheDocumentsMatterHaveIt() {
        var matter = matterWithWork();
        var other = matterWithWork();
        var document = ada.does(() -> new SentFiles(intake).keep(matter, "receipt.pdf", TAXI));
        var time = ada.does(() -> unbilled.ofMatter(matter)).stream()
                .filter(line -> line.kind() == WorkKind.TIME)
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> ada.doesIt(() -> receipts.attach(costsOf(other).getFirst(), document)))
                .isInstanceOf(OnlyCostsHaveReceipts.class);
        assertThatThrownBy(() -> ada.doesIt(() -> receipts.attach(time.id(), document)))
                .isInstanceOf(OnlyCostsHaveReceipts.class);
    }

    @Test
    void theOtherFirmAttachesAndSeesNothing() {
        var matter = matterWithWork();
        var cost = costsOf(matter).getFirst();
        var document = ada.does(() -> new SentFiles(intake).keep(matter, "receipt.pdf", TAXI));
        ada.doesIt(() -> receipts.attach(cost, document));
        var bea = TestPerson.allowedAll("Bea Birchwood");

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            assertThat(bea.does(() -> receipts.of(cost))).isEmpty();
            assertThatThrownBy(() -> bea.doesIt(() -> receipts.attach(cost, document)))
                    .isInstanceOf(NotInThisFirm.class);
        });
    }

    private List<WorkItemId> costsOf(io.chancery.app.matters.MatterId matter) {
        return ada.does(() -> unbilled.ofMatter(matter)).stream()
                .filter(line -> line.kind() == WorkKind.COST)
                .map(line -> line.id())
                .toList();
    }

    private static Map<String, byte[]> entries(InvoiceBundle bundle) throws IOException {
        var out = new ByteArrayOutputStream();
        bundle.writeTo(out);
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }
}
