package io.chancery.themes.field;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.themes.Glyph;
import java.util.Optional;

/// Streams a file of many rows. The page's [ExportGuard] is asked first, and once more when the file is fetched.
public final class ExportButton extends Composite<Div> {

    private final DownloadButton file;

    /// @param rows how many the file will have
    public ExportButton(
            String text,
            String contentType,
            String fileName,
            SerializableSupplier<Integer> rows,
            DownloadWriter writer) {
        // Create
        var button = new Button(text, Glyph.DOWNLOAD.create(), _ -> ask());
        button.addClassName("ch-download");
        file = new DownloadButton(text, contentType, () -> fileName, out -> {
            guard().ifPresent(guard -> guard.leaves(fileName, rows.get()));
            writer.write(out);
        });
        file.getElement().setAttribute("hidden", true);

        // Lay out
        getContent().addClassName("ch-export");
        getContent().add(button, file);
    }

    private void ask() {
        guard().ifPresentOrElse(guard -> guard.ask(this::fetch), this::fetch);
    }

    private Optional<ExportGuard> guard() {
        return getUI().flatMap(ExportGuard::of);
    }

    private void fetch() {
        file.getElement().executeJs("this.click()");
    }
}
