package io.chancery.infra.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Makes files, good ones and bad ones; nothing of it lies anywhere.
final class Corpus {

    private Corpus() {}

    @FunctionalInterface
    interface Making {
        void with(PDDocument pdf) throws IOException;
    }

    static byte[] pdf(String text, Making... more) throws IOException {
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
            for (var one : more) {
                one.with(pdf);
            }
            pdf.save(out);
            return out.toByteArray();
        }
    }

    static byte[] lockedPdf() throws IOException {
        return pdf("secret", pdf -> pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    static byte[] pdfWithAction(String action) throws IOException {
        return pdf("active", pdf -> {
            var open = new COSDictionary();
            open.setName(COSName.S, action);
            open.setString("JavaScript".equals(action) ? "JS" : "F", "x");
            pdf.getDocumentCatalog().getCOSObject().setItem("OpenAction", open);
        });
    }

    static byte[] pdfWithXfa() throws IOException {
        return pdf("form", pdf -> {
            var form = new COSDictionary();
            form.setString("XFA", "<xdp/>");
            pdf.getDocumentCatalog().getCOSObject().setItem("AcroForm", form);
        });
    }

    /// A stream that becomes a quarter of a gigabyte.
    static byte[] pdfBomb() throws IOException {
        return pdf("bomb", pdf -> {
            var stream = pdf.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                zeros(out, 256);
            }
            pdf.getDocumentCatalog().getCOSObject().setItem("Bomb", stream);
        });
    }

    static byte[] word(String text) throws IOException {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText(text);
            word.write(out);
            return out.toByteArray();
        }
    }

    static byte[] lockedWord() throws Exception {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("secret");
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            try (var word = OPCPackage.open(new java.io.ByteArrayInputStream(word("secret")));
                    var sealed = encryptor.getDataStream(files)) {
                word.save(sealed);
            }
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] sheet(String text) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Costs").createRow(0).createCell(0).setCellValue(text);
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] oldSheet(String text) throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Costs").createRow(0).createCell(0).setCellValue(text);
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] slides(String text) throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(text);
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] openText(String text) throws IOException {
        return zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>",
                "content.xml", """
                        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
                          <text:p>%s</text:p></office:text></office:body></office:document-content>""".formatted(text));
    }

    /// The same archive with one file more.
    static byte[] with(byte[] archive, String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(archive));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("[Content_Types].xml")) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(declaringBinaries(in.readAllBytes()));
                } else if (!entry.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /// Without it an office document with one would be none.
    private static byte[] declaringBinaries(byte[] types) {
        var declared = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>";
        return new String(types, StandardCharsets.UTF_8)
                .replace("</Types>", declared)
                .getBytes(StandardCharsets.UTF_8);
    }

    /// @param namesAndContents texts or bytes, after a name each
    static byte[] zip(Object... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int n = 0; n < namesAndContents.length; n += 2) {
                var entry = new ZipEntry((String) namesAndContents[n]);
                var content = namesAndContents[n + 1] instanceof byte[] bytes
                        ? bytes
                        : ((String) namesAndContents[n + 1]).getBytes(StandardCharsets.UTF_8);
                if (entry.getName().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(content.length);
                    var crc = new CRC32();
                    crc.update(content);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    static byte[] zipBomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("zeros.txt"));
            zeros(zip, 256);
        }
        return out.toByteArray();
    }

    /// An archive whose entries claim to be encrypted.
    static byte[] lockedZip() throws IOException {
        var zip = zip("note.txt", "secret");
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3 && zip[at + 3] == 4) {
                zip[at + 6] |= 1;
            }
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 8] |= 1;
            }
        }
        return zip;
    }

    static byte[] nested(int depth) throws IOException {
        var inner = zip("note.txt", "deep");
        for (int n = 1; n < depth; n++) {
            inner = zip("inner.zip", inner);
        }
        return inner;
    }

    static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4C, 1}, 0, bytes, 0x80, 6);
        return bytes;
    }

    static byte[] mail(String body, String attachmentName, byte[] attachment) {
        return """
                From: Client <client@example.com>
                To: Firm <firm@example.com>
                Subject: Receipts of May
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                %s
                --b
                Content-Type: application/octet-stream; name="%s"
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="%s"

                %s
                --b--
                """.formatted(
                        body,
                        attachmentName,
                        attachmentName,
                        java.util.Base64.getMimeEncoder().encodeToString(attachment))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static void zeros(OutputStream out, int mebibytes) throws IOException {
        var block = new byte[1024 * 1024];
        for (int n = 0; n < mebibytes; n++) {
            out.write(block);
        }
    }
}
