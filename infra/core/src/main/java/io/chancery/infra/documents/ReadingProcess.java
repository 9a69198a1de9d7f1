package io.chancery.infra.documents;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// The process in which strangers' files are opened: it may run out of memory, run on for ever or be taken over, and
/// costs one document then. It is asked on its standard input, answers on its standard output, knows no secret, and
/// ends when whoever started it does.
final class ReadingProcess {

    /// What it says first, once it can be asked.
    static final int READY = 1;

    private static final Duration LOOK_AFTER_PARENT = Duration.ofSeconds(1);

    private ReadingProcess() {}

    static void main(String... args) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 64 * 1024));
        // What a library prints must not be taken for an answer.
        System.setOut(System.err);
        endWithParent();
        var in = new DataInputStream(System.in);
        var examination = new Examination();
        out.writeByte(READY);
        out.flush();
        for (int asked = in.read(); asked >= 0; asked = in.read()) {
            if (asked == Question.EXAMINE) {
                Answer.write(examination.of(Question.read(in)), out);
            } else {
                paint(in, out);
            }
        }
    }

    private static void paint(DataInputStream in, DataOutputStream out) throws IOException {
        var file = Path.of(in.readUTF());
        var kind = FileKind.valueOf(in.readUTF());
        var page = in.readInt();
        byte[] picture;
        try {
            picture = PictureOfPage.of(file, kind, page);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError unpaintable) {
            picture = new byte[0];
        }
        out.writeInt(picture.length);
        out.write(picture);
        out.flush();
    }

    /// Its input ends too when the parent is killed, but a file that is read for ever never looks there.
    private static void endWithParent() {
        var parent = ProcessHandle.current().parent().orElseThrow();
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            while (parent.isAlive()) {
                try {
                    Thread.sleep(LOOK_AFTER_PARENT);
                } catch (InterruptedException end) {
                    return;
                }
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
