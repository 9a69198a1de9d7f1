package io.chancery.infra.documents;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Speaks clamd's protocol (clamd(8), commands `INSTREAM` and `VERSION`): the file is sent in pieces, so the scanner
/// needs no access to any folder.
final class ClamdScanner implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int PIECE = 64 * 1024;
    private static final int ANSWER_MAX = 4096;
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String host;
    private final int port;
    private final Duration patience;

    private ClamdScanner(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /// @param address `host:port`
    static ClamdScanner at(String address, Duration patience) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "chancery.documents.scanner is host:port of a clamd, was '%s'".formatted(address));
        }
        return new ClamdScanner(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), patience);
    }

    @Override
    public Said scan(Path file) {
        try (var socket = connect()) {
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE + 4));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            send(file, out);
            return said(answer(socket));
        } catch (IOException silent) {
            LOG.warn("The scanner at {}:{} does not answer: {}", host, port, silent.toString());
            return new Said.Silent();
        }
    }

    @Override
    public State state() {
        try (var socket = connect()) {
            socket.setSoTimeout(Math.toIntExact(CONNECT.toMillis()));
            socket.getOutputStream().write("zVERSION\0".getBytes(StandardCharsets.US_ASCII));
            return new State(State.Kind.ANSWERS, PlainText.line(answer(socket), 100));
        } catch (IOException silent) {
            return new State(State.Kind.SILENT, "");
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), Math.toIntExact(CONNECT.toMillis()));
            // On one machine a connection to a port where nobody listens can meet itself, and its own question be the
            // answer.
            if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
                throw new ConnectException("Nobody listens at " + host + ":" + port);
            }
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static void send(Path file, DataOutputStream out) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            int read;
            while ((read = in.read(piece)) > 0) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
        }
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new String(socket.getInputStream().readNBytes(ANSWER_MAX), StandardCharsets.UTF_8);
        return answer.replace("\0", "").strip();
    }

    /// Whatever is neither clean nor found, such as a file that is too big for the scanner, is not clean.
    private static Said said(String answer) {
        if (answer.equals("stream: OK")) {
            return new Said.Clean();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Said.Found(
                    PlainText.line(answer.substring("stream: ".length(), answer.length() - " FOUND".length()), 100));
        }
        LOG.warn("The scanner said '{}'", PlainText.line(answer, 200));
        return new Said.Silent();
    }
}
