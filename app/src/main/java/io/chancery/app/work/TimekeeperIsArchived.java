package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;

/// An archived timekeeper records nothing more.
public final class TimekeeperIsArchived extends Refusal {

    TimekeeperIsArchived(String timekeeper) {
        super("work.timekeeper-archived", timekeeper);
    }
}
