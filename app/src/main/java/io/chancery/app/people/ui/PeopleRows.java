package io.chancery.app.people.ui;

import io.chancery.app.people.PeopleList;
import io.chancery.app.people.PersonRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

record PeopleRows(PeopleList list) implements ListSource<PersonRow> {

    @Override
    public List<PersonRow> rows(ListQuery query, int offset, int limit) {
        return list.rows(query, offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return list.count(query);
    }
}
