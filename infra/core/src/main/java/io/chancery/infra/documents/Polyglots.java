package io.chancery.infra.documents;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds files that are two things at once, so that one program shows a picture and another runs what is in it.
final class Polyglots {

    private static final int HEAD = 1024;
    private static final int PDF_LEAD_IN_MAX = 8;

    /// An archive's directory ends with 22 bytes and a comment of at most 65,535.
    private static final int ZIP_END = 22;

    private static final int ZIP_TAIL = ZIP_END + 0xFFFF;

    private static final List<String> HIDDEN_IN_PICTURES =
            List.of("<script", "<?php", "<html", "<!doctype html", "Rar!\u001a\u0007", "7z\u00bc\u00af\u0027\u001c");

    private static final Set<FileKind> ZIPS = Set.of(
            FileKind.ARCHIVE,
            FileKind.WORD,
            FileKind.SHEET,
            FileKind.SLIDES,
            FileKind.OPEN_TEXT,
            FileKind.OPEN_SHEET,
            FileKind.OPEN_SLIDES);

    private Polyglots() {}

    static void refuse(Path file, FileKind kind) throws IOException {
        var pdf = latin(head(file)).indexOf("%PDF-");
        if (kind == FileKind.PDF ? pdf > PDF_LEAD_IN_MAX : pdf >= 0 && kind != FileKind.TEXT && kind != FileKind.MAIL) {
            throw new Objected(Objection.POLYGLOT, "PDF");
        }
        if (!ZIPS.contains(kind) && endsAsZip(file)) {
            throw new Objected(Objection.POLYGLOT, "ZIP");
        }
        if (kind.isPicture()) {
            refuseHidden(file);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD);
        }
    }

    private static boolean endsAsZip(Path file) throws IOException {
        try (var random = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, random.length() - ZIP_TAIL);
            var tail = new byte[Math.toIntExact(random.length() - from)];
            random.seek(from);
            random.readFully(tail);
            for (int at = tail.length - ZIP_END; at >= 0; at--) {
                if (isZipEnd(tail, at) && directoryStands(random, from + at, tail, at)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean isZipEnd(byte[] bytes, int at) {
        return bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6;
    }

    /// The directory stands right before its end, wherever the archive itself thinks that it begins.
    private static boolean directoryStands(RandomAccessFile file, long end, byte[] tail, int at) throws IOException {
        long size = (tail[at + 12] & 0xFFL)
                | (tail[at + 13] & 0xFFL) << 8
                | (tail[at + 14] & 0xFFL) << 16
                | (tail[at + 15] & 0xFFL) << 24;
        if (size < 4 || size > end) {
            return false;
        }
        file.seek(end - size);
        return file.readInt() == 0x504B0102;
    }

    private static void refuseHidden(Path file) throws IOException {
        var overlap = 32;
        try (var stream = new BufferedInputStream(Files.newInputStream(file))) {
            var block = "";
            byte[] read = stream.readNBytes(64 * 1024);
            while (read.length > 0) {
                block = block.substring(Math.max(0, block.length() - overlap)) + latin(read);
                var lower = block.toLowerCase(Locale.ROOT);
                for (var hidden : HIDDEN_IN_PICTURES) {
                    if (lower.contains(hidden.toLowerCase(Locale.ROOT))) {
                        throw new Objected(Objection.POLYGLOT, hidden.replaceAll("[^ -~]", ""));
                    }
                }
                read = stream.readNBytes(64 * 1024);
            }
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
