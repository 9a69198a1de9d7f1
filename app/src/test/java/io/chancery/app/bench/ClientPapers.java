package io.chancery.app.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Files as clients send them to a law firm: letters and briefs, scans, mails with an attachment, drafts, sheets, a
/// photograph. No two are the same.
final class ClientPapers {

    private static final int LINES_OF_PAGE = 44;

    private final Prose prose;
    private final int seed;
    private final byte[] photograph;
    private final Path folder;
    private int made;

    /// @param seed of what is in them: the same has the same words
    ClientPapers(Path folder, int seed) throws IOException {
        this.prose = new Prose(seed);
        this.seed = seed;
        this.folder = folder;
        this.photograph = photograph();
    }

    /// @param bytes what they take together
    record Batch(List<Path> files, long bytes) {}

    /// 24 files for each, in an order that mixes kinds.
    Batch batches(int count) throws IOException {
        var files = new ArrayList<Path>();
        for (int n = 0; n < 2 * count; n++) {
            files.add(paper("letter.pdf", text(2)));
            files.add(paper("draft.docx", word(90)));
            files.add(paper("mail.eml", mail()));
            files.add(paper("letter.pdf", text(3)));
            files.add(paper("brief.pdf", text(25)));
            files.add(paper("letter.pdf", text(1)));
            files.add(paper("figures.xlsx", sheet(400)));
            files.add(paper("scan.pdf", scan(2)));
            files.add(paper("letter.pdf", text(4)));
            files.add(paper("draft.docx", word(30)));
            files.add(paper("note.txt", prose.words(300).getBytes(StandardCharsets.UTF_8)));
            files.add(paper("photo.jpg", picture()));
        }
        long bytes = 0;
        for (var file : files) {
            bytes += Files.size(file);
        }
        return new Batch(files, bytes);
    }

    private Path paper(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve("%05d-%s".formatted(++made, name)), content);
    }

    private byte[] text(int pages) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
            for (int page = 0; page < pages; page++) {
                var sheet = new PDPage(PDRectangle.LETTER);
                pdf.addPage(sheet);
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    content.beginText();
                    content.setFont(font, 11);
                    content.setLeading(15);
                    content.newLineAtOffset(72, 720);
                    for (int line = 0; line < LINES_OF_PAGE; line++) {
                        content.showText(prose.words(12));
                        content.newLine();
                    }
                    content.endText();
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private byte[] scan(int pages) throws IOException {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (int page = 0; page < pages; page++) {
                var sheet = new PDPage(PDRectangle.LETTER);
                pdf.addPage(sheet);
                var image = JPEGFactory.createFromStream(pdf, new ByteArrayInputStream(picture()));
                try (var content = new PDPageContentStream(pdf, sheet)) {
                    content.drawImage(image, 0, 0, 612, 792);
                }
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private byte[] word(int paragraphs) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            for (int n = 0; n < paragraphs; n++) {
                document.createParagraph().createRun().setText(prose.words(60));
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private byte[] sheet(int rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Damages");
            for (int n = 0; n < rows; n++) {
                var row = sheet.createRow(n);
                row.createCell(0).setCellValue(prose.words(5));
                row.createCell(1).setCellValue(n * 17.25);
                row.createCell(2).setCellValue(prose.words(1));
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private byte[] mail() throws IOException {
        return """
            From: Harbor <claims@harbor.example>
            To: Edith Marsh <edith@quarry.example>
            Subject: %s
            Date: Mon, 2 Nov 2026 09:00:00 +0000
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="b0"

            --b0
            Content-Type: text/plain; charset=utf-8

            %s

            --b0
            Content-Type: application/pdf; name="attached.pdf"
            Content-Disposition: attachment; filename="attached.pdf"
            Content-Transfer-Encoding: base64

            %s
            --b0--
            """.formatted(
                        prose.words(6),
                        prose.words(150),
                        Base64.getMimeEncoder().encodeToString(text(2)))
                .replaceAll("\r?\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// The photograph with a remark of its own, which stands behind the first segment.
    private byte[] picture() throws IOException {
        var remark = "photograph %d of %d".formatted(++made, seed).getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        int head = 4 + ((photograph[4] & 0xFF) << 8 | photograph[5] & 0xFF);
        out.write(photograph, 0, head);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (remark.length + 2)});
        out.write(remark);
        out.write(photograph, head, photograph.length - head);
        return out.toByteArray();
    }

    /// Grain on a slope, so that it is as large as a picture that a telephone took.
    private static byte[] photograph() throws IOException {
        var image = new BufferedImage(1700, 2200, BufferedImage.TYPE_INT_RGB);
        var random = new Random(3);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int grain = Math.clamp(120 + (x + y) / 40 + (int) (random.nextGaussian() * 12), 0, 255);
                image.setRGB(x, y, grain << 16 | grain << 8 | grain);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }
}
