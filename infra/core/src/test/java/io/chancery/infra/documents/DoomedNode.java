package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// A node that receives a file, has another one read and seals a third, all without end, until somebody kills it.
final class DoomedNode {

    static final String READY = "ready";

    private DoomedNode() {}

    /// @param args where things arrive, where they are kept, and whose they are
    static void main(String... args) throws Exception {
        var arrivals = Path.of(args[0]);
        var store = new DirectoryStore(Path.of(args[1]));
        var firm = UUID.fromString(args[2]);
        var scratch = Scratch.in(arrivals, 0);
        Files.writeString(scratch.file(), "half of what arri");
        var readers = new ReadingProcesses(scratch.readers(), TestDocuments.properties(Path.of(args[1])));
        var file = Files.writeString(scratch.file(), "read already");
        readers.examine(file, FileName.sent("a.txt"), "", ExaminingRules.usual());
        var reader = ProcessHandle.current().children().findFirst().orElseThrow();
        store.put(firm, UUID.randomUUID(), out -> {
            out.write(new byte[100_000]);
            out.flush();
            System.out.println(READY + " " + reader.pid());
            forEver();
        });
    }

    private static void forEver() throws IOException {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
