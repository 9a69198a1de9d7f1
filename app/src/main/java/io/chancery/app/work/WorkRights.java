package io.chancery.app.work;

import io.chancery.app.people.Permission;
import io.chancery.infra.audit.ActorSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Whose work the signed-in person may record and change: their own, and anybody's with the right to.
@Component
class WorkRights {

    private final ActorSource actors;

    WorkRights(ActorSource actors) {
        this.actors = actors;
    }

    /// @param owner the person whose work it is; null when nobody signs in for it
    void requireMayWriteFor(@Nullable UUID owner) {
        require(owner, Permission.WORK_RECORD, Permission.WORK_WRITE);
    }

    /// @param owner the person whose work it is; null when nobody signs in for it
    void requireMayReadOf(@Nullable UUID owner) {
        require(owner, Permission.WORK_RECORD, Permission.WORK_READ);
    }

    @Nullable
    UUID person() {
        return actors.current().id();
    }

    private void require(@Nullable UUID owner, String forOwn, String forOthers) {
        boolean own = owner != null && owner.equals(person());
        if (!(own && has(forOwn)) && !has(forOthers)) {
            throw new AccessDeniedException("This work is somebody else's; that asks for " + forOthers);
        }
    }

    private static boolean has(String permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> permission.equals(authority.getAuthority()));
    }
}
