package io.chancery.infra.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/// Writes what a child says into its file, and its errors on the console too.
record ChildLog(String name, Path file, PrintStream console) {

    private static final Pattern ERROR = Pattern.compile("\\bERROR\\b|^Error: ");
    private static final int END_LINES = 25;

    /// The log of the start before stays readable beside the new one.
    static ChildLog of(String name, Path folder, PrintStream console) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve(name + ".log");
        if (Files.exists(file)) {
            Files.move(file, folder.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        return new ChildLog(name, file, console);
    }

    void follow(Process child) {
        Thread.ofVirtual().name("log-" + name).start(() -> copy(child));
    }

    private void copy(Process child) {
        try (var lines = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
                var log = new PrintWriter(Files.newBufferedWriter(file), true)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                log.println(line);
                if (ERROR.matcher(line).find()) {
                    console.println("[%s] %s".formatted(name, line));
                }
            }
        } catch (IOException e) {
            console.println("The log of %s ends here: %s".formatted(name, e.getMessage()));
        }
    }

    String end() throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - END_LINES), lines.size()));
    }
}
