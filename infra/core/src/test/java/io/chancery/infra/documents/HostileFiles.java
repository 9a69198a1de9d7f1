package io.chancery.infra.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;

/// Makes files that somebody built to hurt whoever opens them.
final class HostileFiles {

    private HostileFiles() {}

    /// An archive whose entries all lie on the same few bytes (the bomb that needs no nesting).
    static byte[] overlappingZip(int entries, int mebibytesEach) throws IOException {
        var content = Corpus.text("a".repeat(mebibytesEach * 1024 * 1024));
        var packed = bare(content);
        var crc = new CRC32();
        crc.update(content);
        var name = "0000.txt".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(header(0x04034b50, 30, name.length, packed.length, content.length, crc.getValue()));
        out.write(name);
        out.write(packed);
        int directory = out.size();
        for (int n = 0; n < entries; n++) {
            out.write(header(0x02014b50, 46, name.length, packed.length, content.length, crc.getValue()));
            out.write("%04d.txt".formatted(n).getBytes(StandardCharsets.US_ASCII));
        }
        int size = out.size() - directory;
        out.write(ByteBuffer.allocate(22)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x06054b50)
                .putInt(0)
                .putShort((short) entries)
                .putShort((short) entries)
                .putInt(size)
                .putInt(directory)
                .array());
        return out.toByteArray();
    }

    private static byte[] header(int signature, int length, int name, int packed, int unpacked, long crc) {
        var header = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(signature);
        if (length == 46) {
            header.putShort((short) 20);
        }
        return header.putShort((short) 20)
                .putShort((short) 0)
                .putShort((short) 8)
                .putInt(0)
                .putInt((int) crc)
                .putInt(packed)
                .putInt(unpacked)
                .putShort((short) name)
                .array();
    }

    static byte[] zipOfMany(int entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int n = 0; n < entries; n++) {
                zip.putNextEntry(new ZipEntry(n + ".txt"));
            }
        }
        return out.toByteArray();
    }

    /// A stream that is packed twice: a few kilobytes become a quarter of a gigabyte.
    static byte[] twicePackedPdf() throws IOException {
        var once = deflated(new byte[256 * 1024 * 1024]);
        return Corpus.pdf("bomb", pdf -> {
            var stream = pdf.getDocument().createCOSStream();
            try (var out = stream.createRawOutputStream()) {
                out.write(deflated(once));
            }
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            filters.add(COSName.FLATE_DECODE);
            stream.setItem(COSName.FILTER, filters);
            pdf.getDocumentCatalog().getCOSObject().setItem("Bomb", stream);
        });
    }

    static byte[] deeplyNestedPdf() {
        return Corpus.text(
                "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/Deep "
                        + "[".repeat(200_000)
                        + "]".repeat(200_000)
                        + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                        + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] deepXml() {
        return Corpus.text("<?xml version=\"1.0\"?>" + "<a>".repeat(300_000) + "x" + "</a>".repeat(300_000));
    }

    static byte[] deepRtf() {
        return Corpus.text("{\\rtf1 " + "{".repeat(300_000) + "x" + "}".repeat(300_000) + "}");
    }

    /// A mail in a mail in a mail.
    static byte[] nestedMail(int depth) {
        var mail = Corpus.mail("innermost", "a.txt", Corpus.text("a"));
        for (int n = 0; n < depth; n++) {
            mail = Corpus.mail("around", n + ".eml", mail);
        }
        return mail;
    }

    /// Parts that claim to hold parts, and so on.
    static byte[] boundariesWithoutEnd() {
        var mail = new StringBuilder("From: a@example.com\r\nMIME-Version: 1.0\r\n");
        for (int n = 0; n < 5_000; n++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b%1$d\"\r\n\r\n--b%1$d\r\n".formatted(n));
        }
        return Corpus.text(mail.toString());
    }

    static byte[] hugeGif() throws IOException {
        var gif = Pictures.of("gif");
        int block = gif.length;
        for (int at = 13; at < gif.length - 9; at++) {
            if (gif[at] == 0x2C && gif[at + 5] == 40 && gif[at + 7] == 30) {
                block = at;
            }
        }
        Arrays.fill(gif, block + 5, block + 9, (byte) 0xFF);
        return gif;
    }

    static byte[] hugeJpeg() throws IOException {
        var jpeg = Pictures.of("jpg");
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xF0);
                return jpeg;
            }
        }
        throw new IOException("A JPEG says how big it is");
    }

    static byte[] hugeTiff() throws IOException {
        var tiff = Pictures.of("tif");
        var bytes = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = bytes.getInt(4);
        for (int n = 0; n < bytes.getShort(directory); n++) {
            int entry = directory + 2 + n * 12;
            var tag = bytes.getShort(entry);
            if (tag == 256 || tag == 257) {
                bytes.putShort(entry + 2, (short) 4).putInt(entry + 4, 1).putInt(entry + 8, 60_000);
            }
        }
        return tiff;
    }

    private static byte[] deflated(byte[] content) throws IOException {
        return deflated(content, new Deflater(Deflater.BEST_COMPRESSION));
    }

    /// As archives have it, without head and foot.
    private static byte[] bare(byte[] content) throws IOException {
        return deflated(content, new Deflater(Deflater.BEST_COMPRESSION, true));
    }

    private static byte[] deflated(byte[] content, Deflater deflater) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(content);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
