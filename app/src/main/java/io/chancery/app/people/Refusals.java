package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantContext;
import jakarta.servlet.http.HttpServletRequest;
import org.aopalliance.intercept.MethodInvocation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Notes when somebody called or opened what they may not, whatever becomes of what they were doing: in the log of the
/// node by name of the verb or view, and among what happened at the firm's door. Who has not signed in is sent to the
/// door instead.
@Component
class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final SecurityCounts counts;
    private final TransactionTemplate apart;

    Refusals(SecurityCounts counts, PlatformTransactionManager transactions) {
        this.counts = counts;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @EventListener
    void on(AuthorizationDeniedEvent<?> event) {
        var who = event.getAuthentication().get();
        if (who == null
                || !who.isAuthenticated()
                || who instanceof AnonymousAuthenticationToken
                || TenantContext.current().isEmpty()) {
            return;
        }
        LOG.warn("authz_fail: {}", what(event.getObject()));
        // A guest of support writes nothing here; their pages stand in the firm's log one by one.
        if (SupportGuest.current().isEmpty()) {
            apart.executeWithoutResult(_ -> counts.add(SecurityEvent.REFUSED, 1));
        }
    }

    private static String what(Object called) {
        return switch (called) {
            case MethodInvocation verb ->
                verb.getMethod().getDeclaringClass().getSimpleName() + "."
                        + verb.getMethod().getName();
            case HttpServletRequest request -> request.getMethod() + " " + request.getRequestURI();
            case Class<?> view -> view.getSimpleName();
            default -> called.getClass().getSimpleName();
        };
    }
}
