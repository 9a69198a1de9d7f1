package io.chancery.control.announcements;

import io.chancery.infra.errors.Refusal;

/// No firm fits what was asked for.
public final class NobodyToTell extends Refusal {

    NobodyToTell() {
        super("announcements.nobody-to-tell");
    }
}
