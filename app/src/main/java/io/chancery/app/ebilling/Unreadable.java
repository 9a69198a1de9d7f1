package io.chancery.app.ebilling;

import java.io.Serializable;

/// Reading cannot go on after this finding.
final class Unreadable extends Exception {

    private final int line;
    private final FindingCode code;
    private final Serializable[] args;

    Unreadable(int line, FindingCode code, Serializable... args) {
        super(code.name());
        this.line = line;
        this.code = code;
        this.args = args;
    }

    void addTo(Findings findings) {
        findings.add(line, code, args);
    }
}
