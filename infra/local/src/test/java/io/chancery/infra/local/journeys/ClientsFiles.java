package io.chancery.infra.local.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Ten files as clients send them, and ten as nobody should open them.
record ClientsFiles(Path folder) {

    /// What the eleventh of the bad ones is called: it waits for a second person.
    static final String LOCKED = "locked.zip";

    List<Path> good(String phrase) throws IOException {
        return List.of(
                write("expert.pdf", pdf(phrase)),
                write("receipt.pdf", pdf("Filing fee, paid in cash")),
                write("note.txt", text("Call back on Monday")),
                write("costs.csv", text("day,amount\n2026-02-05,100.00\n")),
                write("invoice.xml", text("<?xml version=\"1.0\"?><invoice><total>100.00</total></invoice>")),
                write("letter.rtf", text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 Dear counsel\\par}")),
                write(
                        "mail.eml",
                        text(
                                "From: a@client.example\r\nTo: b@firm.example\r\nSubject: Pier 9\r\n\r\nSee you there.\r\n")),
                write("pier.png", picture("png")),
                write("hull.jpg", picture("jpg")),
                write("papers.zip", zip("one.txt", text("one"))));
    }

    /// By the words of the verdict that each must get.
    List<Bad> bad() throws IOException {
        var bomb = new byte[64 * 1024 * 1024];
        return List.of(
                bad("setup.exe", program(), "This is a program"),
                bad("statement.pdf", program(), "This is a program"),
                bad("page.html", text("<html><script>alert(1)</script></html>"), "script or a web page"),
                bad("script.txt", text("#!/bin/sh\nrm -rf /\n"), "script or a web page"),
                bad("contract.docx", pdf("not a contract"), "not what its name"),
                bad("sound.mp3", text("ID3\u0003\0\0\0\0\0\0"), "not kept here"),
                bad("bomb.zip", zip("zeros.txt", bomb), "becomes so big"),
                bad(
                        "laughs.xml",
                        text("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\">]><l>&a;</l>"),
                        "becomes so big"),
                bad("both.gif", join(picture("gif"), zip("a.txt", text("x"))), "Two files are hidden in one"),
                bad(LOCKED, locked(zip("secret.txt", text("secret"))), "locked by a password"));
    }

    record Bad(Path file, String words) {}

    private Bad bad(String name, byte[] content, String words) throws IOException {
        return new Bad(write(name, content), words);
    }

    private Path write(String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        return Files.write(folder.resolve(name), content).toAbsolutePath();
    }

    /// As small as a PDF can be, its table of objects included.
    private static byte[] pdf(String words) {
        var content = "BT /F1 14 Tf 72 700 Td (%s) Tj ET".formatted(words);
        var objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length %d>>stream\n%s\nendstream".formatted(content.length(), content),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new ArrayList<Integer>();
        for (int n = 0; n < objects.size(); n++) {
            places.add(pdf.length());
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(n + 1, objects.get(n)));
        }
        int table = pdf.length();
        pdf.append("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> pdf.append("%010d 00000 n \n".formatted(place)));
        pdf.append("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, table));
        return text(pdf.toString());
    }

    private static byte[] picture(String format) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            try (var zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
            }
            return out.toByteArray();
        }
    }

    /// Both of its heads claim that the entry is encrypted.
    private static byte[] locked(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K') {
                if (zip[at + 2] == 3 && zip[at + 3] == 4) {
                    zip[at + 6] |= 1;
                } else if (zip[at + 2] == 1 && zip[at + 3] == 2) {
                    zip[at + 8] |= 1;
                }
            }
        }
        return zip;
    }

    private static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3C] = (byte) 0x80;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x4C, 1}, 0, bytes, 0x80, 6);
        return bytes;
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
