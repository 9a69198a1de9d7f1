package io.chancery.app.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class InvoicePdfTest {

    private final InvoicePdf pdf = new InvoicePdf(new Texts(getClass().getClassLoader()));

    @Test
    void saysInTheUnitedStatesWhatIsDueByWhenAndWhere() {
        var text = text(PaperSamples.unitedStates().withFees(3));

        assertThat(text)
                .contains("Ashworth & Pell LLP", "Harbor Freight Insurance Company", "Invoice 2026-0117")
                .contains("March 4, 2026", "February 1, 2026 to February 28, 2026", "April 3, 2026")
                .contains("Rosalind Pell", "405.00", "L210 A103")
                .contains("Adjustment: Duplicated review, as agreed on the telephone", "−70.00")
                .contains("Routing number", "0042 1187 903", "Page 1 of ")
                .contains("Total due", "$1,812.32")
                .doesNotContain("VAT", "Tax 0%");
    }

    @Test
    void saysInEnglandTheVatNumberTaxPointAndWhoSigned() {
        var text = text(PaperSamples.england().withFees(3));

        assertThat(text)
                .contains("Date and tax point", "4 March 2026", "VAT registration number GB 123 4567 89")
                .contains("Disbursements", "unpaid disbursement", "Fee earner")
                .contains("Total excluding VAT", "VAT 20% on ", "£")
                .contains("Signed for and on behalf of Birchwood Solicitors: Imogen Birch, Solicitor", "Sort code");
    }

    @Test
    void saysInGermanyWhatTheLawsOfTaxAndFeesDemand() {
        var text = text(PaperSamples.germany().withFees(3));

        assertThat(text)
                .contains("Rechnung 2026-0117", "Leistungszeitraum", "1. Februar 2026 bis 28. Februar 2026")
                .contains("Steuernummer 215/5555/0147", "USt-IdNr. DE123456789", "Nettobetrag")
                .contains("Umsatzsteuer 19 % auf ", "€", "§ 10 RVG", "Seite 1 von ");
    }

    @Test
    void saysWhoOwesTheTaxOnReverseCharge() {
        var text = text(PaperSamples.germany().reverseCharged().withFees(1));

        assertThat(text).contains("Steuerschuldnerschaft des Leistungsempfängers", "USt-IdNr. DE987654321");
    }

    @Test
    void aCreditNotePointsAtItsInvoiceAndIsNoGutschrift() {
        assertThat(text(PaperSamples.germany().creditNote(2)))
                .contains("Rechnungskorrektur 2026-0121", "berichtigt die Rechnung 2026-0117 vom 4. März 2026")
                .contains("Korrekturbetrag")
                .doesNotContain("Gutschrift", "Fällig am", "IBAN");
    }

    @Test
    void aPreviewHasNoNumberAndSaysSo() {
        assertThat(text(PaperSamples.unitedStates().preview(2)))
                .contains("This is not an invoice")
                .doesNotContain("Invoice number", "2026-0117");
    }

    @Test
    void theSameRecordMakesTheSameBytes() {
        var first = pdf.render(PaperSamples.germany().withFees(12));

        assertThat(pdf.render(PaperSamples.germany().withFees(12))).isEqualTo(first);
        assertThat(pdf.render(PaperSamples.germany().withFees(13))).isNotEqualTo(first);
        assertThat(new String(first, StandardCharsets.ISO_8859_1))
                .as("dated on the day of issue")
                .contains("D:20260304");
    }

    @Test
    void isTaggedArchivableAndBringsItsFonts() throws IOException {
        try (var document = Loader.loadPDF(pdf.render(PaperSamples.england().withFees(2)))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>3</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>");
            for (var page : document.getPages()) {
                assertThat(StreamSupport.stream(
                                page.getResources().getFontNames().spliterator(), false))
                        .isNotEmpty()
                        .allSatisfy(name -> assertThat(isEmbedded(page, name)).isTrue());
            }
        }
    }

    @Test
    void textOfStrangersIsNeverMarkup() {
        var narrative = "<script>a(1)</script> & <img src=\"x\"/> \u0000]]> </td>";
        var text = text(withNarrative(narrative));

        assertThat(text.replaceAll("\\s+", " ")).contains("<script>a(1)</script> & <img src=\"x\"/> ]]> </td>");
    }

    @Test
    void aLogoThatReachesForOtherFilesIsDrawnWithoutThem() {
        var svg = "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><svg xmlns='http://www.w3.org/2000/svg'"
                + " width='64' height='64'><text>&x;</text><image xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='file:///etc/hostname' width='9' height='9'/></svg>";
        var paper = PaperSamples.england().withFees(1);
        var logo = new Logo(Logo.Kind.SVG, svg.getBytes(StandardCharsets.UTF_8));

        assertThat(text(paper.under(paper.letterhead().withLogo(Optional.of(logo)))))
                .contains("Birchwood Solicitors")
                .doesNotContain(hostname());
    }

    @Test
    void aShortInvoiceIsOnePage() {
        var samples = PaperSamples.unitedStates();

        assertThat(text(samples.of(List.of(samples.fee(0, "0"))))).contains("Page 1 of 1");
    }

    @Test
    void fiveHundredLinesBreakOverPagesWithTheirHeadsAndTheTotalsInOnePlace() throws IOException {
        var paper = PaperSamples.unitedStates().withFees(500);
        try (var document = Loader.loadPDF(pdf.render(paper))) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isBetween(20, 40);
            assertThat(pageText(document, 2)).contains("Date Timekeeper Services Hours Rate", "Page 2 of " + pages);
            assertThat(pageText(document, pages)).contains("Total due", "Timekeepers", "Account number");
            assertThat(pageText(document, pages - 1)).doesNotContain("Total due");
        }
    }

    private InvoicePaper withNarrative(String narrative) {
        var samples = PaperSamples.unitedStates();
        var fee = (PaperLine.Fee) samples.fee(0, "0");
        var head = fee.head();
        var changed = new PaperLine.Head(
                head.date(), narrative, head.codes(), head.amount(), head.adjustmentReason(), head.taxRate());
        return samples.of(List.of(new PaperLine.Fee(changed, fee.timekeeper(), fee.hours(), fee.rate())));
    }

    private static boolean isEmbedded(PDPage page, COSName name) {
        try {
            return page.getResources().getFont(name).isEmbedded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(InvoicePaper paper) {
        try (var document = Loader.loadPDF(pdf.render(paper))) {
            return new PDFTextStripper().getText(document).replace('\u00A0', ' ');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pageText(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String hostname() {
        try {
            return Files.readString(Path.of("/etc/hostname")).strip();
        } catch (IOException e) {
            return "no such file on this machine";
        }
    }
}
