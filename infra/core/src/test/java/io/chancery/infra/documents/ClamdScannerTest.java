package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import io.chancery.infra.documents.VirusScanner.Said;
import io.chancery.infra.documents.VirusScanner.State;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScannerTest {

    /// The test file of all scanners, in two pieces so that no scanner takes this one away.
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    @TempDir
    Path folder;

    @Test
    void findsTheTestFileOfAllScannersAndLetsAnOrdinaryOnePass() throws IOException {
        try (var clamd = new Clamd()) {
            assertThat(clamd.scanner().scan(file(EICAR))).isEqualTo(new Said.Found("Eicar-Test-Signature"));
            assertThat(clamd.scanner().scan(file("hello ".repeat(50_000)))).isEqualTo(new Said.Clean());
            assertThat(clamd.scanner().state()).isEqualTo(new State(State.Kind.ANSWERS, "ClamAV 1.4.0/27000"));
        }
    }

    @Test
    void whatIsTooBigForTheScannerIsNotClean() throws IOException {
        try (var clamd = new Clamd()) {
            assertThat(clamd.scanner().scan(file("too big"))).isEqualTo(new Said.Silent());
        }
    }

    @Test
    void whileItDoesNotAnswerNothingIsTakenIn() throws IOException {
        VirusScanner gone;
        try (var clamd = new Clamd()) {
            gone = clamd.scanner();
        }
        assertThat(gone.state().kind()).isEqualTo(State.Kind.SILENT);

        assertThat(admission(gone).examine(file("hello"), FileName.sent("a.txt"), "", ExaminingRules.usual()))
                .isEqualTo(new Refused(Objection.NOT_SCANNED, ""));
    }

    @Test
    void malwareIsRefusedByName() throws IOException {
        try (var clamd = new Clamd()) {
            assertThat(admission(clamd.scanner())
                            .examine(file(EICAR), FileName.sent("a.txt"), "", ExaminingRules.usual()))
                    .isEqualTo(new Refused(Objection.MALWARE, "Eicar-Test-Signature"));
        }
    }

    @Test
    void anAddressThatIsNoneIsToldAtStart() {
        assertThatThrownBy(() -> ClamdScanner.at("clamd", Duration.ofSeconds(1)))
                .hasMessageContaining("chancery.documents.scanner");
    }

    private Admission admission(VirusScanner scanner) throws IOException {
        var properties = TestDocuments.properties(folder);
        Examiner everythingIsFine = (file, name, declared, rules) ->
                new Accepted(FileKind.TEXT, "text/plain", Verdict.Reading.NOTHING, Set.of());
        return new Admission(
                everythingIsFine,
                scanner,
                new DirectoryStore(folder.resolve("store")),
                Scratch.in(folder.resolve("scratch"), 0),
                properties);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "sent", ""), text);
    }

    /// Speaks clamd's side of the protocol, and knows one malware.
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket socket;

        Clamd() throws IOException {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(this::serve);
        }

        VirusScanner scanner() {
            return ClamdScanner.at("127.0.0.1:" + socket.getLocalPort(), Duration.ofSeconds(5));
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    var in = new DataInputStream(client.getInputStream());
                    var answer = command(in).equals("zVERSION") ? "ClamAV 1.4.0/27000" : said(content(in));
                    client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The next one, or the end.
                }
            }
        }

        private static String command(DataInputStream in) throws IOException {
            var command = new StringBuilder();
            for (int read = in.read(); read > 0; read = in.read()) {
                command.append((char) read);
            }
            return command.toString();
        }

        private static String content(DataInputStream in) throws IOException {
            var content = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                content.write(in.readNBytes(length));
            }
            return content.toString(StandardCharsets.UTF_8);
        }

        private static String said(String content) {
            return switch (content) {
                case EICAR -> "stream: Eicar-Test-Signature FOUND";
                case "too big" -> "INSTREAM size limit exceeded. ERROR";
                default -> "stream: OK";
            };
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
