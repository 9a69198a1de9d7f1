package io.chancery.infra.web.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One screen that follows one kind of news while it is attached. It travels with its page, so that the node on which
/// the page goes on can take it up again.
final class Following implements Serializable {

    private static final long serialVersionUID = 1;

    private final LiveScreens screens;
    private final Component screen;
    private final String kind;
    private final @Nullable String subject;
    private final boolean everyFirm;
    private final SerializableRunnable refresh;
    private @Nullable TenantId firm;

    /// @param subject null for any
    /// @param everyFirm whether the screen is none of a firm's
    Following(
            LiveScreens screens,
            Component screen,
            String kind,
            @Nullable String subject,
            boolean everyFirm,
            SerializableRunnable refresh) {
        this.screens = screens;
        this.screen = screen;
        this.kind = kind;
        this.subject = subject;
        this.everyFirm = everyFirm;
        this.refresh = refresh;
    }

    void begin() {
        // The element's listener comes before the component's own, which reads what there is to show: nothing is
        // announced between the reading and the hearing.
        screen.getElement().addAttachListener(_ -> screen.getUI().ifPresent(this::enter));
        screen.addDetachListener(event -> leave(event.getUI()));
        screen.getUI().ifPresent(this::enter);
    }

    /// Everything that is followed on one page.
    private static final class Followed extends ArrayList<Following> {

        private static final long serialVersionUID = 1;
    }

    static List<Following> on(UI page) {
        var followed = ComponentUtil.getData(page, Followed.class);
        return followed == null ? List.of() : List.copyOf(followed);
    }

    private void enter(UI page) {
        if (!everyFirm) {
            firm = TenantContext.require();
        }
        var followed = ComponentUtil.getData(page, Followed.class);
        if (followed == null) {
            followed = new Followed();
            ComponentUtil.setData(page, Followed.class, followed);
        }
        followed.add(this);
        screens.add(this);
    }

    private void leave(UI page) {
        var followed = ComponentUtil.getData(page, Followed.class);
        if (followed != null) {
            followed.remove(this);
        }
        screens.remove(this);
    }

    LiveScreens.Topic topic() {
        return new LiveScreens.Topic(firm, kind);
    }

    boolean wants(Announcement news) {
        return subject == null || subject.equals(news.subject());
    }

    Component screen() {
        return screen;
    }

    void refresh() {
        refresh.run();
    }
}
