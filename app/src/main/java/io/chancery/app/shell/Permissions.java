package io.chancery.app.shell;

import org.springframework.security.core.context.SecurityContextHolder;

/// What the signed-in person may do, for screens that leave out what would only be refused.
public final class Permissions {

    private Permissions() {}

    public static boolean has(String permission) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .anyMatch(authority -> permission.equals(authority.getAuthority()));
    }
}
