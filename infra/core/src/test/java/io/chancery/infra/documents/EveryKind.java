package io.chancery.infra.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// A file of every kind that is kept.
final class EveryKind {

    private EveryKind() {}

    static byte[] of(FileKind kind, String text) throws IOException {
        return switch (kind) {
            case PDF -> Corpus.pdf(text);
            case WORD -> Corpus.word(text);
            case SHEET -> Corpus.sheet(text);
            case SLIDES -> Corpus.slides(text);
            case OLD_WORD -> oldWord();
            case OLD_SHEET -> Corpus.oldSheet(text);
            case OLD_SLIDES -> oldSlides(text);
            case OPEN_TEXT -> Corpus.openText(text);
            case OPEN_SHEET -> openDocument("spreadsheet", text);
            case OPEN_SLIDES -> openDocument("presentation", text);
            case RICH_TEXT -> Corpus.text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 " + text + "\\par}");
            case MAIL -> Corpus.mail(text, "b.pdf", Corpus.pdf(text));
            case OUTLOOK_MAIL -> outlookMail(text);
            case TEXT -> Corpus.text(text);
            case XML -> Corpus.text("<?xml version=\"1.0\"?><a>" + text + "</a>");
            case JPEG -> Pictures.of("jpg");
            case PNG -> Pictures.of("png");
            case GIF -> Pictures.of("gif");
            case TIFF -> Pictures.of("tif");
            case ARCHIVE -> Corpus.zip("b.txt", text, "c/d.pdf", Corpus.pdf(text));
        };
    }

    private static byte[] openDocument(String kind, String text) throws IOException {
        return Corpus.zip(
                "mimetype", "application/vnd.oasis.opendocument." + kind, "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:%1$s>
                  <text:p>%2$s</text:p></office:%1$s></office:body></office:document-content>""".formatted(kind, text));
    }

    private static byte[] oldSlides(String text) throws IOException {
        try (var show = new HSLFSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(text);
            show.write(out);
            return out.toByteArray();
        }
    }

    /// No library writes one; this is the head of one, and what follows is missing.
    private static byte[] oldWord() throws IOException {
        var head = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0xA5EC).putShort((short) 0x00C1);
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(head.array()), "WordDocument");
            files.createDocument(new java.io.ByteArrayInputStream(new byte[4096]), "1Table");
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] outlookMail(String text) throws IOException {
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.getRoot().createDirectory("__nameid_version1.0");
            property(files, "__properties_version1.0", new byte[32]);
            property(files, "__substg1.0_001A001F", "IPM.Note".getBytes(StandardCharsets.UTF_16LE));
            property(files, "__substg1.0_0037001F", "Receipts of May".getBytes(StandardCharsets.UTF_16LE));
            property(files, "__substg1.0_1000001F", text.getBytes(StandardCharsets.UTF_16LE));
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void property(POIFSFileSystem files, String name, byte[] value) throws IOException {
        files.createDocument(new java.io.ByteArrayInputStream(value), name);
    }
}
