package io.chancery.app.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;

/// The floor: a process of Tika with the same memory, the same flags and the same life as the product's reading
/// process, which tells a file's type and its text, and does nothing else.
final class TikaAlone implements AutoCloseable {

    /// As many files as a reading process reads.
    private static final int FILES_PER_PROCESS = 200;

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;
    private int asked;

    private TikaAlone(Process process) {
        this.process = process;
        this.questions = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream(), 64 * 1024));
    }

    static TikaAlone start(Compiling compiling) throws IOException {
        return new TikaAlone(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Xss2m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=" + compiling.level(),
                        "-XX:-UsePerfData",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-Dlogback.configurationFile=io/chancery/infra/documents/reading-log.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TikaAlone.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    boolean isSpent() {
        return asked >= FILES_PER_PROCESS;
    }

    /// @return how much text it holds
    int read(Path file) throws IOException {
        asked++;
        questions.writeUTF(file.toString());
        questions.flush();
        var text = answers.readNBytes(answers.readInt());
        return new String(text, StandardCharsets.UTF_8).length();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void main(String... args) throws Exception {
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 64 * 1024));
        System.setOut(System.err);
        var in = new DataInputStream(System.in);
        var parser = new AutoDetectParser(
                new DefaultDetector(), new PDFParser(), new OOXMLParser(), new RFC822Parser(), new TXTParser());
        while (true) {
            var text = text(Path.of(in.readUTF()), parser).getBytes(StandardCharsets.UTF_8);
            out.writeInt(text.length);
            out.write(text);
            out.flush();
        }
    }

    private static String text(Path file, Parser parser) throws Exception {
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        var text = new BodyContentHandler(-1);
        var metadata = new Metadata();
        try (var stream = TikaInputStream.get(file)) {
            parser.parse(stream, text, metadata, context);
        }
        return text.toString();
    }
}
