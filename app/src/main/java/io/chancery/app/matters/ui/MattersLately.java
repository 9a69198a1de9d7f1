package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import io.chancery.app.forms.Links;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.people.Permission;
import io.chancery.app.today.TodayPart;
import io.chancery.themes.detail.Section;
import java.util.Optional;

/// The matters that were opened or changed last, on the first screen.
@org.springframework.stereotype.Component
class MattersLately implements TodayPart {

    private static final int SHOWN = 6;

    private final MatterDirectory directory;

    MattersLately(MatterDirectory directory) {
        this.directory = directory;
    }

    @Override
    public String permission() {
        return Permission.MATTER_READ;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Component> part() {
        var lately = directory.touchedLately(SHOWN);
        if (lately.isEmpty()) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var links = new Links();
        lately.forEach(matter -> links.link(
                MattersNavigation.toMatter(matter.id()), matter.name(), matter.number() + " · " + matter.clientName()));
        return Optional.of(new Section(ui.getTranslation("matters.lately"), links)
                .action(new Anchor(MattersNavigation.toMatters(), ui.getTranslation("matters.lately.all"))));
    }
}
