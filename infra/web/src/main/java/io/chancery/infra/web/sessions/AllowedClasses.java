package io.chancery.infra.web.sessions;

import java.io.ObjectInputFilter;
import java.util.List;
import java.util.Set;

/// What a session may hold. Everything else is refused before its first byte is read, because reading runs code.
final class AllowedClasses implements ObjectInputFilter {

    private static final List<String> PACKAGES = List.of(
            "io.chancery.",
            "com.vaadin.flow.",
            "com.vaadin.open.",
            "java.time.",
            "java.math.",
            "java.util.",
            "tools.jackson.databind.node.",
            "org.springframework.security.");

    private static final Set<String> CLASSES =
            Set.of("java.lang.invoke.SerializedLambda", "java.net.URI", "java.net.URL", "java.net.InetAddress");

    /// Far above the largest session, far below what hurts.
    private static final long ARRAY_LENGTH_MAX = 4_000_000;

    private static final long REFERENCES_MAX = 5_000_000;

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.arrayLength() > ARRAY_LENGTH_MAX || info.references() > REFERENCES_MAX) {
            return Status.REJECTED;
        }
        var type = info.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        while (type.isArray()) {
            type = type.getComponentType();
        }
        return isAllowed(type) ? Status.ALLOWED : Status.REJECTED;
    }

    private static boolean isAllowed(Class<?> type) {
        var name = type.getName();
        return type.isPrimitive()
                || type.getPackageName().equals("java.lang")
                || CLASSES.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith);
    }
}
