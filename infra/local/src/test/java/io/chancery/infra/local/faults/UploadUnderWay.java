package io.chancery.infra.local.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A file on its way over a slow line.
record UploadUnderWay(Person person, int bytes) {

    private static final String STATE = """
        const file = (document.querySelector('vaadin-upload').files || [])[0];
        return file ? (file.error ? 'failed' : file.uploading ? 'uploading' : 'done') : 'none';
        """;

    void begin() throws IOException {
        person.open("/ebilling/import");
        lineOf(bytes / 20);
        var file = Files.writeString(
                Files.createTempFile("chancery-", ".txt"), "x".repeat(bytes), StandardCharsets.US_ASCII);
        choose(file);
        person.until("an upload under way", () -> state().equals("uploading"));
    }

    /// Browser or proxy may send it again by themselves; whether they did is known when it has failed or was read.
    boolean hasFailed() {
        person.until("the end of the upload", () -> state().equals("failed") || isRead());
        return state().equals("failed");
    }

    /// What went wrong, in words, beside the file.
    void awaitSentence() {
        person.until("a sentence", () -> Boolean.TRUE.equals(person.run("""
            const file = document.querySelector('vaadin-upload-file');
            const words = file && file.shadowRoot.querySelector('[part=error]');
            return !!words && !words.hidden && words.textContent.trim().length > 20;
            """)));
    }

    void tryAgain() {
        lineOf(-1);
        person.run(
                "document.querySelector('vaadin-upload-file').shadowRoot.querySelector('[part=retry-button]').click()");
        person.until("what was found in the file", this::isRead);
        person.settle();
    }

    /// It is no LEDES file; what matters is that all of it arrived and was looked at.
    private boolean isRead() {
        return person.shows("is refused") && person.shows("LEDES1998B[]");
    }

    private void choose(Path file) {
        person.shadow("vaadin-upload", "input[type=file]").sendKeys(file.toString());
    }

    private String state() {
        return String.valueOf(person.run(STATE));
    }

    /// @param bytesPerSecond -1 for as fast as it goes
    private void lineOf(int bytesPerSecond) {
        person.command(
                "Network.emulateNetworkConditions",
                Map.of("offline", false, "latency", 0, "downloadThroughput", -1, "uploadThroughput", bytesPerSecond));
    }
}
