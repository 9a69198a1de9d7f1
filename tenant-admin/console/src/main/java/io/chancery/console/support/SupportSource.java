package io.chancery.console.support;

import io.chancery.control.support.SupportAccess;
import io.chancery.control.support.SupportDesk;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

/// Accesses as the list asks for them, the newest first.
final class SupportSource implements ListSource<SupportAccess> {

    private final SupportDesk desk;

    SupportSource(SupportDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<SupportAccess> rows(ListQuery query, int offset, int limit) {
        return desk.page(query.search(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return desk.count(query.search());
    }
}
