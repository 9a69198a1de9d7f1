package io.chancery.infra.documents;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

    private static final int BLOCK = 64 * 1024;

    /// Longer than anything that is hidden.
    private static final int OVERLAP = 32;

    /// Of what is hidden, in bytes.
    private static final int SHORTEST =
            HIDDEN_IN_PICTURES.stream().mapToInt(String::length).min().orElseThrow();

    /// How far to go on behind each byte, so that nothing hidden is passed over; 0 where the beginning of something may
    /// end. Pictures are large, and of nearly all that they hold only each fifth byte has to be looked at.
    private static final int[] GO_ON = goOn();

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
        var block = new byte[BLOCK];
        int kept = 0;
        try (var stream = Files.newInputStream(file)) {
            for (int read; (read = stream.readNBytes(block, kept, BLOCK - kept)) > 0; ) {
                int length = kept + read;
                refuseHidden(block, length);
                // What is hidden may begin in this block and end in the next.
                kept = Math.min(OVERLAP, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
    }

    private static void refuseHidden(byte[] block, int length) {
        int last = SHORTEST - 1;
        while (last < length) {
            int further = GO_ON[block[last] & 0xFF];
            if (further == 0) {
                refuseHidden(block, last - SHORTEST + 1, length);
            }
            last += Math.max(1, further);
        }
    }

    private static void refuseHidden(byte[] block, int at, int length) {
        for (var hidden : HIDDEN_IN_PICTURES) {
            if (stands(hidden, block, at, length)) {
                throw new Objected(Objection.POLYGLOT, hidden.replaceAll("[^ -~]", ""));
            }
        }
    }

    private static boolean stands(String hidden, byte[] block, int at, int length) {
        if (at + hidden.length() > length) {
            return false;
        }
        for (int n = 0; n < hidden.length(); n++) {
            if (lower(block[at + n] & 0xFF) != lower(hidden.charAt(n))) {
                return false;
            }
        }
        return true;
    }

    private static int[] goOn() {
        var further = new int[256];
        Arrays.fill(further, SHORTEST);
        for (int letter = 0; letter < further.length; letter++) {
            for (var hidden : HIDDEN_IN_PICTURES) {
                for (int at = 0; at < SHORTEST; at++) {
                    if (lower(hidden.charAt(at)) == lower(letter)) {
                        further[letter] = Math.min(further[letter], SHORTEST - 1 - at);
                    }
                }
            }
        }
        return further;
    }

    private static int lower(int letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 'a' - 'A' : letter;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
