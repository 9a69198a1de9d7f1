package io.chancery.infra.web.signin;

import com.vaadin.flow.server.VaadinRequest;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// The person of the security context acts, unless the work says otherwise by [#callAs].
public final class Actors implements ActorSource {

    private static final ScopedValue<Actor> NAMED = ScopedValue.newInstance();

    /// For work whose actor is known but not signed in yet, such as whoever follows a single-use link.
    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(NAMED, actor).call(work);
    }

    /// The same for work that gives nothing back.
    public static void runAs(Actor actor, Runnable work) {
        ScopedValue.where(NAMED, actor).run(work);
    }

    /// The network address of the request that is being answered, or null in a job.
    public static @Nullable String address() {
        var vaadin = VaadinRequest.getCurrent();
        if (vaadin != null) {
            return vaadin.getRemoteAddr();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    @Override
    public Actor current() {
        if (NAMED.isBound()) {
            return NAMED.get();
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof KnownPerson person
                ? new Actor(person.uuid(), person.name(), addressOf(authentication))
                : Actor.SYSTEM;
    }

    private static @Nullable String addressOf(Authentication authentication) {
        var now = address();
        // Work that a push or a timer does for a person still comes from where they signed in.
        return now == null && authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : now;
    }
}
