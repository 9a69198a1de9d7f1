package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// Somebody was faster: nothing is asked for any more.
public final class RequestIsDecided extends Refusal {

    RequestIsDecided() {
        super("care.request-is-decided");
    }
}
