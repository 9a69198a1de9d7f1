package io.chancery.console.announcements;

import io.chancery.control.announcements.AnnouncementDesk;
import io.chancery.control.announcements.AnnouncementRow;
import io.chancery.themes.list.ListQuery;
import io.chancery.themes.list.ListSource;
import java.util.List;

/// Announcements as the list asks for them, the newest first.
record AnnouncementRows(AnnouncementDesk desk) implements ListSource<AnnouncementRow> {

    @Override
    public List<AnnouncementRow> rows(ListQuery query, int offset, int limit) {
        return desk.page(query.search(), offset, limit);
    }

    @Override
    public int count(ListQuery query) {
        return desk.count(query.search());
    }
}
