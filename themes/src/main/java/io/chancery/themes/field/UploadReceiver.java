package io.chancery.themes.field;

import java.io.IOException;
import java.io.Serializable;

/// Takes a file that arrived whole.
@FunctionalInterface
public interface UploadReceiver extends Serializable {

    void received(UploadedFile file) throws IOException;
}
