package io.chancery.infra.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Paints a page, in the reading process: what a browser gets is a picture of our own making, whatever is in the file.
final class PictureOfPage {

    /// Of the longer side, in pixels.
    private static final int SIDE_MAX = 1_400;

    private PictureOfPage() {}

    /// @param page from 0
    /// @return a PNG
    static byte[] of(Path file, FileKind kind, int page) throws IOException {
        var picture = kind == FileKind.PDF ? pdf(file, page) : picture(file, kind, page);
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        }
    }

    private static BufferedImage pdf(Path file, int page) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            var box = pdf.getPage(page).getCropBox();
            var longer = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(page, SIDE_MAX / longer, ImageType.RGB);
        }
    }

    private static BufferedImage picture(Path file, FileKind kind, int page) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream, false, true);
            var longer = Math.max(reader.getWidth(page), reader.getHeight(page));
            var every = Math.max(1, Math.ceilDiv(longer, SIDE_MAX));
            var param = new ImageReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            return reader.read(page, param);
        } finally {
            reader.dispose();
        }
    }
}
