package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
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
        var picture = new byte[2 * BLOCK];
        Arrays.fill(picture, (byte) '<');
        for (int at : new int[] {0, 1, 7, BLOCK - word.length, BLOCK - 3, BLOCK - 1, BLOCK, 2 * BLOCK - word.length}) {
            var polyglot = picture.clone();
            System.arraycopy(word, 0, polyglot, at, word.length);

            assertThatExceptionOfType(Objected.class)
                    .as("%s at %d", hidden, at)
                    .isThrownBy(() -> Polyglots.refuse(file(polyglot), FileKind.JPEG));
        }
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
