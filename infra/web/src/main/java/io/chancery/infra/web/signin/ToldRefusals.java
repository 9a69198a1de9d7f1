package io.chancery.infra.web.signin;

import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.DefaultAccessCheckDecisionResolver;
import com.vaadin.flow.server.auth.NavigationContext;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.context.SecurityContextHolder;

/// Decides about views as Vaadin does, and tells whoever counts refusals of each view that somebody wanted to open and
/// may not, as the framework tells of verbs and of doors. What a menu asks is no wish.
final class ToldRefusals extends DefaultAccessCheckDecisionResolver {

    private static final long serialVersionUID = 1;

    private final transient ApplicationEventPublisher events;

    ToldRefusals(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public AccessCheckResult resolve(List<AccessCheckResult> results, NavigationContext navigation) {
        var result = super.resolve(results, navigation);
        if (result.decision() != AccessCheckDecision.ALLOW
                && navigation.isNavigating()
                && !navigation.isErrorHandling()) {
            events.publishEvent(new AuthorizationDeniedEvent<>(
                    () -> SecurityContextHolder.getContext().getAuthentication(),
                    navigation.getNavigationTarget(),
                    new AuthorizationDecision(false)));
        }
        return result;
    }
}
