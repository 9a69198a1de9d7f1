package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import io.chancery.app.ebilling.Finding;
import io.chancery.app.ebilling.FindingSentences;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.RecordGrid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything found in a file, by line and field, in the reader's words.
class FindingsList extends Composite<RecordGrid<Finding>> {

    private static final int SHOWN_WHOLE = 20;

    private final List<Finding> findings;
    private final Map<Finding, String> sentences = new HashMap<>();

    FindingsList(List<Finding> findings, FindingSentences sentences) {
        this.findings = List.copyOf(findings);
        findings.forEach(finding -> this.sentences.put(finding, sentences.of(finding, getLocale())));
    }

    @Override
    protected RecordGrid<Finding> initContent() {
        var grid = new RecordGrid<Finding>("ebilling.findings");
        grid.figures("line", finding -> finding.line() == 0 ? "" : Integer.toString(finding.line()))
                .status("severity", this::severity)
                .name("sentence", finding -> sentences.getOrDefault(finding, ""))
                .text("field", finding -> finding.field().orElse(""));
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setItems(findings);
        grid.setAllRowsVisible(findings.size() <= SHOWN_WHOLE);
        return grid;
    }

    private Status severity(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> new Status(getTranslation("ebilling.severity.error"), Tone.BAD);
            case WARNING -> new Status(getTranslation("ebilling.severity.warning"), Tone.WARN);
        };
    }
}
