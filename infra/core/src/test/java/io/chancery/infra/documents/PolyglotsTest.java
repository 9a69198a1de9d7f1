package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolyglotsTest {

    /// What is read at once.
    private static final int BLOCK = 64 * 1024;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"<script", "<ScRiPt", "<?PHP", "<html", "<!DOCTYPE html", "Rar!\u001a\u0007", "7z¼¯'\u001c"})
    void whatIsHiddenInAPictureIsFoundWhereverItStands(String hidden) throws IOException {
        var word = hidden.getBytes(StandardCharsets.ISO_8859_1);
        for (char around : new char[] {'<', 's', '\0'}) {
            var picture = new byte[2 * BLOCK];
            Arrays.fill(picture, (byte) around);
            for (int at : places(word.length)) {
                var polyglot = picture.clone();
                System.arraycopy(word, 0, polyglot, at, word.length);

                assertThatExceptionOfType(Objected.class)
                        .as("%s at %d among %d", hidden, at, (int) around)
                        .isThrownBy(() -> Polyglots.refuse(file(polyglot), FileKind.JPEG));
            }
        }
    }

    /// At the beginning, around the end of what is read at once, and at the end.
    private static int[] places(int length) {
        return IntStream.of(0, BLOCK - 10, 2 * BLOCK - length - 10)
                .flatMap(from -> IntStream.rangeClosed(from, from + 10))
                .toArray();
    }

    @Test
    void grainHidesNothing() {
        var grain = new byte[3 * BLOCK];
        new Random(5).nextBytes(grain);

        assertThatCode(() -> Polyglots.refuse(file(grain), FileKind.JPEG)).doesNotThrowAnyException();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("picture.jpg"), content);
    }
}
