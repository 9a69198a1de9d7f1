package io.chancery.app.clients.ui;

import io.chancery.app.clients.ClientList;
import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import io.chancery.themes.list.ListQuery;
import org.springframework.stereotype.Component;

/// First hour: whom the firm works for.
@Component
class ClientsStep implements FirstHourStep {

    private final ClientList list;

    ClientsStep(ClientList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.CLIENT_WRITE;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String text() {
        return "clients.step";
    }

    @Override
    public String path() {
        return ClientsNavigation.toNewClient();
    }

    @Override
    public boolean isDone() {
        return list.count(ListQuery.ALL) > 0;
    }
}
