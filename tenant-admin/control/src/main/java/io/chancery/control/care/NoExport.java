package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// Nothing of the firm is kept at the second place that could be relied on.
public final class NoExport extends Refusal {

    NoExport() {
        super("care.no-export");
    }
}
