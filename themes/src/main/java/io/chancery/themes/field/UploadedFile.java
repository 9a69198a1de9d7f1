package io.chancery.themes.field;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that arrived whole. It is deleted when the receiver returns, so a receiver that goes on later takes a copy.
///
/// @param name what the sender called it; a stranger's words, never a path
public record UploadedFile(String name, Path content, long bytes) {

    public InputStream open() throws IOException {
        return Files.newInputStream(content);
    }
}
