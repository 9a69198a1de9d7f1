package io.chancery.app.documents.ui;

import io.chancery.app.documents.DocumentList;
import io.chancery.app.documents.DocumentRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record DocumentRows(DocumentList list) implements ListSource<DocumentRow> {

    @Override
    public List<DocumentRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
