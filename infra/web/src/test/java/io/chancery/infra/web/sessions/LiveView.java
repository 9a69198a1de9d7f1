package io.chancery.infra.web.sessions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.Route;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.infra.web.signin.KnownPerson;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.context.SecurityContextHolder;

/// A screen that shows what it heard, as whom, in which firm and on which node.
@Route("live")
@PermitAll
public class LiveView extends Div {

    static final String NEWS = "greeting.changed";
    static final String BURST = "greeting.burst";
    static final String MEANWHILE = "greeting.meanwhile";

    private final FormView.Greeter greeter;
    private final Span heard = new Span("heard nothing");
    private final Span counted = new Span("no news together");
    private final Span missed = new Span("missed the opening");
    private final SerializableRunnable meanwhile;
    private int times;
    private int bursts;

    public LiveView(LiveScreens live, FormView.Greeter greeter, Announcements announcements) {
        this.greeter = greeter;
        this.meanwhile = () -> announcements.publish(new Announcement(TenantContext.require(), MEANWHILE, ""));
        live.follow(this, MEANWHILE, () -> missed.setText("heard the opening"));
        live.follow(this, NEWS, this::refresh);
        live.follow(this, BURST, this::count);
        add(heard, counted, missed, new Button("Look", event -> {}));
    }

    /// Something happens while the screen is first shown.
    @Override
    protected void onAttach(AttachEvent attached) {
        meanwhile.run();
    }

    private void refresh() {
        times++;
        var person = SecurityContextHolder.getContext().getAuthentication();
        heard.setText(greeter.greet(
                        person != null && person.getPrincipal() instanceof KnownPerson known ? known.name() : "nobody")
                + " " + TenantContext.require() + " " + times);
    }

    private void count() {
        bursts++;
        counted.setText("burst " + bursts);
    }
}
