package io.chancery.app.work;

import io.chancery.infra.errors.Refusal;
import java.time.LocalDate;

/// Work is recorded after it was done, on a day that has begun where the person is.
public final class WorkLiesAhead extends Refusal {

    WorkLiesAhead(LocalDate day) {
        super("work.lies-ahead", day);
    }
}
