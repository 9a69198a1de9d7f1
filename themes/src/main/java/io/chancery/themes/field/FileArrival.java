package io.chancery.themes.field;

import com.vaadin.flow.function.SerializableConsumer;
import java.io.IOException;
import java.io.Serializable;

/// Takes one of many files that arrive. It runs without the page's lock, so it may take its time.
@FunctionalInterface
public interface FileArrival extends Serializable {

    /// @param file deleted when this returns
    /// @param declared the type that the browser declared, empty when none
    /// @return what is told in the box then, with the page locked
    SerializableConsumer<FilesBox> arrived(UploadedFile file, String declared) throws IOException;
}
