package io.chancery.app.documents;

import io.chancery.infra.tenancy.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What lies in the store, seen from outside.
public final class StoredFiles {

    private StoredFiles() {}

    /// All files of a firm, in a steady order.
    public static List<Path> of(Path store, TenantId firm) throws IOException {
        var folder = store.resolve(firm.toString());
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
