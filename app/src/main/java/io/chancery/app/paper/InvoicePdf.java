package io.chancery.app.paper;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import io.chancery.infra.text.Texts;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Typesets an invoice or credit note as PDF/A-3a: tagged, fonts embedded, nothing loaded from anywhere.
///
/// The same record makes the same bytes: its dates are the issue date's, its identifier follows from its number. So a
/// file that was lost, or is in doubt, can be made again and compared by its hash.
public final class InvoicePdf {

    private static final String PRODUCER = "Chancery";

    static {
        // One line for each font of each paper says nothing to anybody.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private final Texts texts;

    public InvoicePdf(Texts texts) {
        this.texts = texts;
    }

    public byte[] render(InvoicePaper paper) {
        var builder = new PdfRendererBuilder();
        PaperFonts.addTo(builder);
        builder.withHtmlContent(new InvoicePage(paper, new PaperWords(texts, paper.locale())).html(), null);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer(PRODUCER);
        builder.useExternalResourceAccessControl(
                (address, type) -> address.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        try (var svg = new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
            builder.useSVGDrawer(svg);
            return bytes(builder, paper);
        } catch (IOException e) {
            throw new UncheckedIOException("Invoice %s could not be typeset".formatted(paper.number()), e);
        }
    }

    private static byte[] bytes(PdfRendererBuilder builder, InvoicePaper paper) throws IOException {
        try (var renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            FixedMarks.of(paper).putInto(document);
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toByteArray();
        }
    }
}
