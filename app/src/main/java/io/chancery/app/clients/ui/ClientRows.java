package io.chancery.app.clients.ui;

import io.chancery.app.clients.ClientList;
import io.chancery.app.clients.ClientRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record ClientRows(ClientList list) implements ListSource<ClientRow> {

    @Override
    public List<ClientRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
