package io.chancery.infra.web.sessions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
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

    private final FormView.Greeter greeter;
    private final Span heard = new Span("heard nothing");
    private final Span counted = new Span("no news together");
    private int times;
    private int bursts;

    public LiveView(LiveScreens live, FormView.Greeter greeter) {
        this.greeter = greeter;
        live.follow(this, NEWS, this::refresh);
        live.follow(this, BURST, this::count);
        add(heard, counted, new Button("Look", event -> {}));
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
