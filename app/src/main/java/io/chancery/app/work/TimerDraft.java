package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// What the timer is running for, as far as it is known yet.
public record TimerDraft(@Nullable MatterId matter, WorkCodes codes, Narrative narrative) implements Serializable {

    public static final TimerDraft NOTHING_YET = new TimerDraft(null, WorkCodes.NONE, Narrative.NONE);
}
