package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Files that are small and hurt: each costs its own verdict, and the reader is there for the next.
class HostileFilesTest {

    @TempDir
    static Path folder;

    private static ReadingProcesses processes;

    @BeforeAll
    static void start() {
        processes = new ReadingProcesses(folder.resolve("readers"), TestDocuments.properties(folder));
    }

    @AfterAll
    static void stop() {
        processes.close();
    }

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                bad("overlapping.zip", HostileFiles.overlappingZip(4_000, 1), Objection.BOMB),
                bad("many.zip", HostileFiles.zipOfMany(6_000), Objection.NESTED_TOO_DEEP),
                bad(
                        "self extracting.zip",
                        Corpus.join(Corpus.program(), Corpus.zip("a.txt", "a")),
                        Objection.EXECUTABLE),
                bad("packed twice.pdf", HostileFiles.twicePackedPdf(), Objection.BOMB),
                bad(
                        "late.pdf",
                        Corpus.join(Corpus.text("GIF89a" + " ".repeat(300)), Corpus.pdf("x")),
                        Objection.OTHER_TYPE),
                bad(
                        "page that is a paper.pdf",
                        Corpus.join(Corpus.text("<html><script>1</script></html>"), Corpus.pdf("x")),
                        Objection.SCRIPT,
                        Objection.POLYGLOT),
                bad("nested.eml", HostileFiles.nestedMail(6), Objection.NESTED_TOO_DEEP),
                bad("huge.gif", HostileFiles.hugeGif(), Objection.TOO_MANY_PIXELS),
                bad("huge.jpg", HostileFiles.hugeJpeg(), Objection.TOO_MANY_PIXELS),
                bad("huge.tif", HostileFiles.hugeTiff(), Objection.TOO_MANY_PIXELS),
                bad(
                        "picture and script.png",
                        Corpus.join(Pictures.of("png"), Corpus.text("<?php system($_GET['c']);")),
                        Objection.POLYGLOT));
    }

    private static Arguments bad(String name, byte[] content, Objection... objections) {
        return Arguments.of(name, content, List.of(objections));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("hostile")
    void isRefusedWithAReasonAndTheNextFileIsRead(String name, byte[] content, List<Objection> objections)
            throws IOException {
        assertThat(examine(name, content))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objection()).isIn(objections));
        assertThat(examine("next.txt", Corpus.text("the next"))).isInstanceOf(Accepted.class);
    }

    static Stream<Arguments> deep() {
        return Stream.of(
                Arguments.of("nested.pdf", HostileFiles.deeplyNestedPdf()),
                Arguments.of("deep.rtf", HostileFiles.deepRtf()),
                Arguments.of("deep.xml", HostileFiles.deepXml()),
                Arguments.of("boundaries.eml", HostileFiles.boundariesWithoutEnd()));
    }

    /// What is in there is harmless once it is read; only reading it could go too deep.
    @ParameterizedTest(name = "{0}")
    @MethodSource("deep")
    void isReadOrCouldNotBeReadAndTheNextFileIsRead(String name, byte[] content) throws IOException {
        switch (examine(name, content)) {
            case Accepted accepted -> assertThat(accepted.warnings()).isEmpty();
            case Refused refused ->
                assertThat(refused.objection())
                        .isIn(Objection.COULD_NOT_BE_READ, Objection.BOMB, Objection.NESTED_TOO_DEEP);
        }
        assertThat(examine("next.txt", Corpus.text("the next"))).isInstanceOf(Accepted.class);
    }

    private static Verdict examine(String name, byte[] content) throws IOException {
        var file = Files.write(Files.createTempFile(folder, "sent", ".part"), content);
        try {
            return processes.examine(file, FileName.sent(name), "", ExaminingRules.usual());
        } finally {
            Files.delete(file);
        }
    }
}
