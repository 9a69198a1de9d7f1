package io.chancery.themes.field;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import io.chancery.themes.Glyph;
import java.util.List;

/// A box to drop one file into or to choose it by button: progress, cancel, and limits that the server enforces.
public final class UploadBox extends Composite<Div> {

    private static final long MEBIBYTE = 1024L * 1024L;

    private final long bytesMax;
    private final Span problem = new Span();

    /// @param bytesMax what is bigger is refused while it arrives
    /// @param extensions such as `.txt`; empty takes every name
    /// @param receiver called with the page locked, once the file is there
    public UploadBox(String label, long bytesMax, List<String> extensions, UploadReceiver receiver) {
        this.bytesMax = bytesMax;

        // Create
        Upload upload = new Upload(new SpoolingUpload(bytesMax, receiver, this::explain));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(bytesMax));
        if (!extensions.isEmpty()) {
            upload.setAcceptedFileExtensions(extensions.toArray(String[]::new));
        }
        upload.setUploadButton(new Button(getTranslation("themes.upload.choose"), Glyph.UPLOAD.create()));
        upload.setI18n(UploadWords.of(this, "themes.upload.drop", bytesMax));

        // Listen
        upload.addStartedListener(_ -> say(""));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addFileRejectedListener(event -> say(event.getErrorMessage()));

        // Lay out
        Span name = new Span(label);
        name.addClassName("ch-label");
        Span limits = new Span(limits(extensions));
        limits.addClassName("ch-help");
        problem.addClassName("ch-problem");
        problem.getElement().setAttribute("role", "alert");
        getContent().addClassName("ch-upload");
        getContent().add(name, upload, limits, problem);
    }

    private String limits(List<String> extensions) {
        long mebibytes = Math.max(1, bytesMax / MEBIBYTE);
        return extensions.isEmpty()
                ? getTranslation("themes.upload.limit", mebibytes)
                : getTranslation("themes.upload.limits", String.join(", ", extensions), mebibytes);
    }

    private void explain(SpoolingUpload.Refused reason) {
        say(
                switch (reason) {
                    case TOO_BIG -> getTranslation("themes.upload.tooBig", Math.max(1, bytesMax / MEBIBYTE));
                    case EMPTY -> getTranslation("themes.upload.empty");
                    case TOO_MANY -> getTranslation("themes.upload.oneOnly");
                    case FULL -> getTranslation("themes.upload.full");
                });
    }

    private void say(String text) {
        problem.setText(text);
    }
}
