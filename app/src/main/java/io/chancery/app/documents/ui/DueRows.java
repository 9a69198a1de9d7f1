package io.chancery.app.documents.ui;

import io.chancery.app.documents.DueMatter;
import io.chancery.app.documents.Retention;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record DueRows(Retention retention) implements ListSource<DueMatter> {

    @Override
    public List<DueMatter> rows(ListQuery query, int offset, int limit) {
        return retention.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return retention.count(query);
    }
}
