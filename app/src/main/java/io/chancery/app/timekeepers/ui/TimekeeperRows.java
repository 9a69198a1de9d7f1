package io.chancery.app.timekeepers.ui;

import io.chancery.app.timekeepers.TimekeeperList;
import io.chancery.app.timekeepers.TimekeeperRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record TimekeeperRows(TimekeeperList list) implements ListSource<TimekeeperRow> {

    @Override
    public List<TimekeeperRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
