package io.chancery.app.integrations.ui;

import io.chancery.app.integrations.IntegrationList;
import io.chancery.app.integrations.IntegrationRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record IntegrationRows(IntegrationList list) implements ListSource<IntegrationRow> {

    @Override
    public List<IntegrationRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
