package io.chancery.app.documents;

import io.chancery.infra.documents.SealedFiles;
import io.chancery.infra.migration.CopyRemoval;
import io.chancery.infra.tenancy.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/// What was sent to a copy of a firm goes with the copy.
@Component
class FilesOfCopies implements CopyRemoval {

    private final SealedFiles files;

    FilesOfCopies(SealedFiles files) {
        this.files = files;
    }

    @Override
    public void remove(Tenant copy) {
        try {
            files.deleteAllOf(copy);
        } catch (IOException e) {
            throw new UncheckedIOException("The files of copy %s could not be deleted".formatted(copy.slug()), e);
        }
    }
}
