package io.chancery.app.ebilling;

import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// What a file would bring, and everything found in it.
///
/// @param sha256 names the file when it is taken in
/// @param contents nothing when the file is refused
public record ImportPreview(String fileName, String sha256, List<Finding> findings, Optional<ImportContents> contents)
        implements Serializable {

    public ImportPreview {
        findings = List.copyOf(findings);
    }

    public boolean isRefused() {
        return contents.isEmpty();
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
