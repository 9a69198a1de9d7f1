package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// The client reads every line, and pays none that says nothing.
public final class NarrativeIsMissing extends Refusal {

    NarrativeIsMissing() {
        super("work.narrative-missing");
    }
}
