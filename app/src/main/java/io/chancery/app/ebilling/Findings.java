package io.chancery.app.ebilling;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what a reader finds, up to a limit: a file of the wrong kind must not become a list of its own length.
final class Findings {

    private final int max;
    private final List<Finding> found = new ArrayList<>();
    private boolean errors;

    Findings(int max) {
        this.max = max;
    }

    void add(int line, FindingCode code, Serializable... args) {
        add(new Finding(line, Optional.empty(), code, List.of(args)));
    }

    void add(int line, Ledes1998BField field, FindingCode code, Serializable... args) {
        add(new Finding(line, Optional.of(field.columnName()), code, List.of(args)));
    }

    private void add(Finding finding) {
        errors |= finding.severity() == Severity.ERROR;
        if (found.size() < max) {
            found.add(finding);
        } else if (found.size() == max) {
            found.add(new Finding(finding.line(), Optional.empty(), FindingCode.FINDINGS_CUT_OFF, List.of(max)));
            errors = true;
        }
    }

    boolean full() {
        return found.size() > max;
    }

    boolean hasErrors() {
        return errors;
    }

    /// In the order of the file, what was found first on a line standing first.
    List<Finding> sorted() {
        return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
