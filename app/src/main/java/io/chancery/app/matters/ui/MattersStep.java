package io.chancery.app.matters.ui;

import io.chancery.app.matters.MatterList;
import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import org.springframework.stereotype.Component;

/// First hour: what the firm works on.
@Component
class MattersStep implements FirstHourStep {

    private final MatterList list;

    MattersStep(MatterList list) {
        this.list = list;
    }

    @Override
    public String permission() {
        return Permission.MATTER_WRITE;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String text() {
        return "matters.step";
    }

    @Override
    public String path() {
        return MattersNavigation.toNewMatter();
    }

    @Override
    public boolean isDone() {
        return list.count(ListQuery.ALL.filtering("state", List.of("all"))) > 0;
    }
}
