package io.chancery.app.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.clients.ClientDetails;
import io.chancery.app.clients.ClientNumber;
import io.chancery.app.ebilling.EbillingInvoice;
import io.chancery.app.ebilling.EbillingLine;
import io.chancery.app.ebilling.FileImportedAlready;
import io.chancery.app.ebilling.Finding;
import io.chancery.app.ebilling.FindingCode;
import io.chancery.app.ebilling.ImportPreview;
import io.chancery.app.ebilling.Ledes1998BReader;
import io.chancery.app.ebilling.LedesImport;
import io.chancery.app.ebilling.LedesLimits;
import io.chancery.app.ebilling.LedesReading;
import io.chancery.app.ebilling.TimekeeperClassifications;
import io.chancery.app.ebilling.UploadIsGone;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterReference;
import io.chancery.app.money.Money;
import io.chancery.app.testing.CirculatingFiles;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.persistence.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedesImportIntegrationTest extends AtTheBillingDesk {

    @Autowired
    LedesImport imports;

    @Test
    void aFileBecomesUnbilledWorkOfNewClientsMattersAndTimekeepers() {
        var mark = mark();
        var preview = ada.does(() -> imports.preview("february.txt", file(mark)));
        assertThat(preview.findings()).isEmpty();
        assertThat(preview.contents().orElseThrow().newMatters()).containsExactly(mark + "-003", mark + "-004");
        assertThat(preview.contents().orElseThrow().newClients()).containsExactly(mark);
        assertThat(matter(mark + "-003")).as("a preview writes nothing").isEmpty();

        var taken = ada.does(() -> imports.takeIn(preview.sha256()));

        assertThat(taken.items()).isEqualTo(6);
        assertThat(taken.matters()).hasSize(2);
        var work = ada.does(() -> unbilled.ofMatter(taken.matters().getFirst()));
        assertThat(work).hasSize(5);
        assertThat(Money.sum(work.stream().map(line -> line.net()).toList(), Currency.getInstance("USD")))
                .isEqualTo(Money.of("2210.22", "USD"));
        assertThat(ada.does(() -> imports.taken(5)))
                .extracting(file -> file.name())
                .contains("february.txt");
    }

    @Test
    void whatWentInComesOutAgainAfterBilling() {
        var mark = mark();
        var file = file(mark);
        var taken = ada.does(
                () -> imports.takeIn(imports.preview("february.txt", file).sha256()));

        assertComesOutAgain(read(file), taken.matters());
    }

    @Test
    void theSameFileTwiceIsRefused() {
        var file = file(mark());
        var hash = ada.does(() -> imports.preview("february.txt", file)).sha256();
        ada.does(() -> imports.takeIn(hash));

        assertThat(codes(ada.does(() -> imports.preview("again.txt", file)))).contains(FindingCode.HERE_FILE_IMPORTED);
        assertThatThrownBy(() -> ada.does(() -> imports.takeIn(hash))).isInstanceOf(FileImportedAlready.class);
        assertThat(ada.does(() -> imports.preview("again.txt", file)).isRefused())
                .isTrue();
    }

    @Test
    void theSameInvoicesInAnotherFileAreAWarning() {
        var mark = mark();
        ada.does(
                () -> imports.takeIn(imports.preview("february.txt", file(mark)).sha256()));
        var other = text(mark).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);

        var preview = ada.does(() -> imports.preview("other.txt", other));

        assertThat(preview.isRefused()).isFalse();
        assertThat(codes(preview)).contains(FindingCode.HERE_INVOICE_IMPORTED);
        assertThat(preview.contents().orElseThrow().newMatters()).isEmpty();
    }

    @Test
    void aFileWithErrorsIsRefusedAndNothingIsWritten() {
        var mark = mark();
        var bad = resource("repeated-line.txt").replace("HARBOR", mark).getBytes(StandardCharsets.UTF_8);

        var preview = ada.does(() -> imports.preview("bad.txt", bad));

        assertThat(preview.isRefused()).isTrue();
        assertThat(codes(preview)).contains(FindingCode.LINE_NUMBER_REPEATED, FindingCode.INVOICE_TOTAL_WRONG);
        assertThatThrownBy(() -> ada.does(() -> imports.takeIn(preview.sha256())))
                .isInstanceOf(UploadIsGone.class);
        assertThat(ada.does(() -> clients.withNumber(new ClientNumber(mark)))).isEmpty();
    }

    @Test
    void aMatterOfAnotherClientIsRefused() {
        var mark = mark();
        ada.does(() -> imports.takeIn(imports.preview("first.txt", file(mark)).sha256()));
        var other = text(mark)
                .replace("|" + mark + "|" + mark, "|X" + mark + "|" + mark)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(codes(ada.does(() -> imports.preview("other.txt", other))))
                .contains(FindingCode.HERE_MATTER_OF_OTHER_CLIENT);
    }

    @Test
    void aClosedMatterTakesNoMoreWork() {
        var mark = mark();
        var taken = ada.does(
                () -> imports.takeIn(imports.preview("first.txt", file(mark)).sha256()));
        ada.doesIt(() -> giveAnAddress(taken.matters()));
        taken.matters().forEach(matter -> ada.does(() -> issueAll(matter)));
        ada.doesIt(() -> matters.close(taken.matters().getFirst(), LocalDate.of(2026, 12, 31)));
        var other = text(mark)
                .replace(mark + "-7|", mark + "-A7|")
                .replace(mark + "-8|", mark + "-A8|")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(codes(ada.does(() -> imports.preview("other.txt", other))))
                .containsExactly(FindingCode.HERE_MATTER_CLOSED);
    }

    @Test
    void anUploadWaitsForItsUploaderAlone() {
        var hash = ada.does(() -> imports.preview("february.txt", file(mark()))).sha256();
        var berta = TestPerson.allowedAll("Berta Bell");

        assertThatThrownBy(() -> berta.does(() -> imports.takeIn(hash))).isInstanceOf(UploadIsGone.class);
        ada.doesIt(imports::giveUp);
        assertThatThrownBy(() -> ada.does(() -> imports.takeIn(hash))).isInstanceOf(UploadIsGone.class);
    }

    @Test
    void theOtherFirmHasNothingOfIt() {
        var mark = mark();
        ada.does(
                () -> imports.takeIn(imports.preview("february.txt", file(mark)).sha256()));

        assertThat(FirmsDatabase.behindTheWall()
                        .sql("select count(*) from %s.matter where number like :mark"
                                .formatted(Firm.BIRCHWOOD.schema()))
                        .param("mark", mark + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theCirculatingGoodFileGoesInIsBilledAndComesOutWithTheSameLinesAndTotals() throws IOException {
        var file = CirculatingFiles.ledes("ledes_98B_good.txt");

        var preview = ada.does(() -> imports.preview("ledes_98B_good.txt", file));
        assertThat(codes(preview)).containsExactly(FindingCode.FIELD_NOT_ASCII);
        var taken = ada.does(() -> imports.takeIn(preview.sha256()));

        assertComesOutAgain(read(file), taken.matters());
    }

    @Test
    void theCirculatingFileWithFindingsIsRefusedWhole() throws IOException {
        var file = CirculatingFiles.ledes("ledes_98B_findings.txt");

        var preview = ada.does(() -> imports.preview("ledes_98B_findings.txt", file));

        assertThat(preview.isRefused()).isTrue();
        assertThat(codes(preview)).contains(FindingCode.LINE_NUMBER_REPEATED, FindingCode.INVOICE_TOTAL_WRONG);
    }

    /// Bills each matter and compares what its LEDES file says with the invoice it came from, as numbers.
    private void assertComesOutAgain(List<EbillingInvoice> invoices, List<MatterId> taken) {
        ada.doesIt(() -> giveAnAddress(taken));
        for (var i = 0; i < invoices.size(); i++) {
            var matter = taken.get(i);
            var issued = ada.does(() -> issueAll(matter));
            assertThat(ledesLines(issued)).zipSatisfy(invoices.get(i).lines(), (out, in) -> {
                assertThat(out.getClass()).isEqualTo(in.getClass());
                assertThat(out.head().date()).isEqualTo(in.head().date());
                assertThat(out.head().matter().clientMatterId())
                        .isEqualTo(in.head().matter().clientMatterId());
                assertThat(out.amount()).isEqualTo(in.amount());
                if (in instanceof EbillingLine.FeeLine fee) {
                    var again = (EbillingLine.FeeLine) out;
                    assertThat(again.hours()).isEqualTo(fee.hours());
                    assertThat(again.rate()).isEqualTo(fee.rate());
                    assertThat(again.task()).isEqualTo(fee.task());
                    assertThat(again.activity()).isEqualTo(fee.activity());
                    assertThat(again.timekeeper()).isEqualTo(fee.timekeeper());
                }
                if (in instanceof EbillingLine.CostLine cost) {
                    assertThat(((EbillingLine.CostLine) out).expense()).isEqualTo(cost.expense());
                    assertThat(((EbillingLine.CostLine) out).units()).isEqualTo(cost.units());
                }
            });
            assertThat(ada.does(() -> directory.invoice(issued)).paper().total())
                    .isEqualTo(invoices.get(i).total());
        }
    }

    /// The format brings no addresses, and an invoice needs one.
    private void giveAnAddress(List<MatterId> taken) {
        for (var matter : taken) {
            var client = clients.client(matterDirectory.matter(matter).details().client());
            var old = client.details();
            var details = new ClientDetails(
                    old.number(),
                    old.name(),
                    new PostalAddress("1 Main Street", "", "Oakland", "CA", "94607", "US"),
                    old.taxId(),
                    old.locale(),
                    old.currency());
            clientRegister.change(client.id(), details, client.version());
        }
    }

    private Optional<MatterReference> matter(String number) {
        return ada.does(() -> matterDirectory.withNumber(new MatterNumber(number)));
    }

    private static List<FindingCode> codes(ImportPreview preview) {
        return preview.findings().stream().map(Finding::code).distinct().toList();
    }

    private static String mark() {
        var id = Ids.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        return "H" + id.substring(id.length() - 10);
    }

    private static byte[] file(String mark) {
        return text(mark).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String mark) {
        return resource("two-invoices.txt").replace("HARBOR", mark).replace("2026-011", mark + "-");
    }

    private static List<EbillingInvoice> read(byte[] file) {
        try {
            var reading = new Ledes1998BReader(TimekeeperClassifications.load(), LedesLimits.USUAL)
                    .read(new ByteArrayInputStream(file), Currency.getInstance("USD"));
            return ((LedesReading.Readable) reading).invoices();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (var in = LedesImportIntegrationTest.class.getResourceAsStream("/ebilling/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
