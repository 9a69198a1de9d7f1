package io.chancery.app.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

/// The fonts every paper embeds: Liberation Sans and Serif, under the SIL Open Font License, which allows it. Their
/// figures are all of one width, so columns of money align.
final class PaperFonts {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private PaperFonts() {}

    static void addTo(PdfRendererBuilder builder) {
        add(builder, "Liberation Sans", "LiberationSans-Regular", NORMAL, FontStyle.NORMAL);
        add(builder, "Liberation Sans", "LiberationSans-Bold", BOLD, FontStyle.NORMAL);
        add(builder, "Liberation Sans", "LiberationSans-Italic", NORMAL, FontStyle.ITALIC);
        add(builder, "Liberation Serif", "LiberationSerif-Regular", NORMAL, FontStyle.NORMAL);
        add(builder, "Liberation Serif", "LiberationSerif-Bold", BOLD, FontStyle.NORMAL);
    }

    private static void add(PdfRendererBuilder builder, String family, String file, int weight, FontStyle style) {
        builder.useFont(() -> FontFile.open(file), family, weight, style, true);
    }
}
