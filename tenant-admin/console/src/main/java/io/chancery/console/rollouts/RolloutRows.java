package io.chancery.console.rollouts;

import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

/// The rollouts as the list asks for them, the newest first.
record RolloutRows(RolloutBook book) implements ListSource<RolloutRow> {

    @Override
    public List<RolloutRow> rows(ListQuery query, int offset, int limit) {
        return book.page(query.search(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return book.count(query.search());
    }
}
