package io.chancery.app.documents.ui;

import io.chancery.app.documents.HeldDocument;
import io.chancery.app.documents.Quarantine;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record RefusedRows(Quarantine quarantine) implements ListSource<HeldDocument> {

    @Override
    public List<HeldDocument> rows(ListQuery query, int offset, int limit) {
        return quarantine.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return quarantine.count(query);
    }
}
