package io.chancery.app.clients;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// The firm has clients.
@Component
class ClientsInUse implements PartInUse {

    @Override
    public String key() {
        return "clients";
    }

    @Override
    public String rows() {
        return "select from client where archived_at is null";
    }
}
