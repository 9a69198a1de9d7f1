package io.chancery.themes.field;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import io.chancery.themes.Glyph;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.StatusBadge;
import java.io.IOException;
import java.time.Clock;

/// A box to drop many files into, or to choose them by button. Each shows its progress and can be cancelled while it
/// arrives; what became of it then stands below, and stays until the next are dropped.
public final class FilesBox extends Composite<Div> {

    private final long bytesMax;
    private final int countMax;
    private final FileArrival arrival;
    private final UnorderedList verdicts = new UnorderedList();

    /// @param bytesMax of each file; what is bigger is refused while it arrives
    /// @param countMax of files that are dropped at once
    public FilesBox(String label, long bytesMax, int countMax, Spool spool, FileArrival arrival) {
        this.bytesMax = bytesMax;
        this.countMax = countMax;
        this.arrival = arrival;

        // Create
        Upload upload = new Upload(new SpoolingUpload(
                bytesMax, new Sending(countMax, Clock.systemUTC()), spool, this::deliver, this::explain));
        upload.setMaxFiles(countMax);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, bytesMax));
        upload.setUploadButton(new Button(getTranslation("themes.upload.chooseMany"), Glyph.UPLOAD.create()));
        upload.setI18n(UploadWords.of(this, "themes.upload.dropMany", bytesMax)
                .setError(UploadWords.of(this, "themes.upload.dropMany", bytesMax)
                        .getError()
                        .setTooManyFiles(getTranslation("themes.upload.tooMany", countMax))));

        // Listen
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        upload.addFileRejectedListener(event -> tell(event.getFileName(), problem(event.getErrorMessage())));

        // Lay out
        Span name = new Span(label);
        name.addClassName("ch-label");
        Span limits = new Span(getTranslation("themes.upload.limit", UploadWords.mebibytes(bytesMax)));
        limits.addClassName("ch-help");
        verdicts.addClassName("ch-verdicts");
        verdicts.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("ch-upload");
        getContent().add(name, upload, limits, verdicts);
    }

    /// Says below the box what became of a file.
    public void tell(String fileName, Status verdict, String... sentences) {
        ListItem line = new ListItem(new StatusBadge(verdict), new Text(" " + fileName));
        for (String sentence : sentences) {
            Span said = new Span(sentence);
            said.addClassName("ch-help");
            line.add(said);
        }
        verdicts.addComponentAsFirst(line);
    }

    private void deliver(UploadEvent event, UploadedFile file) throws IOException {
        String declared = event.getContentType() == null ? "" : event.getContentType();
        SerializableConsumer<FilesBox> told = arrival.arrived(file, declared);
        event.getUI().access(() -> told.accept(this));
    }

    private void explain(String name, SpoolingUpload.Refused reason) {
        tell(
                name,
                problem(getTranslation("themes.upload.refused")),
                switch (reason) {
                    case TOO_BIG -> getTranslation("themes.upload.tooBig", UploadWords.mebibytes(bytesMax));
                    case EMPTY -> getTranslation("themes.upload.empty");
                    case TOO_MANY -> getTranslation("themes.upload.tooMany", countMax);
                    case FULL -> getTranslation("themes.upload.full");
                });
    }

    private static Status problem(String text) {
        return new Status(text, Tone.BAD);
    }
}
