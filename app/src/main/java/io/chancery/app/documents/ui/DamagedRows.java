package io.chancery.app.documents.ui;

import io.chancery.app.documents.DamagedDocument;
import io.chancery.app.documents.StoreHealth;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record DamagedRows(StoreHealth health) implements ListSource<DamagedDocument> {

    @Override
    public List<DamagedDocument> rows(ListQuery query, int offset, int limit) {
        return health.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return health.count(query);
    }
}
