package io.chancery.app.people;

import io.chancery.control.tenants.FirmCounters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Lets the provider see how many people a firm has, once a change of that is certain.
@Component
class PeopleCount {

    private final FirmCounters counters;

    PeopleCount(FirmCounters counters) {
        this.counters = counters;
    }

    @TransactionalEventListener
    void on(PeopleChanged changed) {
        counters.users(changed.tenant(), changed.whoCanSignIn());
    }
}
