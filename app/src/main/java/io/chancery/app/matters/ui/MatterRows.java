package io.chancery.app.matters.ui;

import io.chancery.app.matters.MatterList;
import io.chancery.app.matters.MatterRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record MatterRows(MatterList list) implements ListSource<MatterRow> {

    @Override
    public List<MatterRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
