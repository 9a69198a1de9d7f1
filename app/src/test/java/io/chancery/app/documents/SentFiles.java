package io.chancery.app.documents;

import io.chancery.app.matters.MatterId;
import io.chancery.infra.documents.FileName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/// Sends files in for tests.
public record SentFiles(DocumentIntake intake) {

    public IntakeOutcome send(MatterId matter, String name, byte[] content) {
        return send(matter, name, "", content);
    }

    public IntakeOutcome send(MatterId matter, String name, String declared, byte[] content) {
        try {
            var file = Files.createTempFile("sent", ".part");
            try {
                return intake.receive(matter, FileName.sent(name), declared, Files.write(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends what is kept.
    public DocumentId keep(MatterId matter, String name, byte[] content) {
        return ((IntakeOutcome.Kept) send(matter, name, content)).document();
    }

    public IntakeOutcome replace(DocumentReplacing replacing, DocumentId document, String name, byte[] content) {
        try {
            var file = Files.createTempFile("sent", ".part");
            try {
                return replacing.replace(document, FileName.sent(name), "", Files.write(file, content));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] pdf(String text) {
        return pdf(text, false);
    }

    public static byte[] lockedPdf(String text) {
        return pdf(text, true);
    }

    private static byte[] pdf(String text, boolean locked) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(text);
                content.endText();
            }
            if (locked) {
                pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(String name, byte[] content) {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
