package io.chancery.infra.web.sessions;

import java.io.ObjectInputFilter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/// What a session may hold, for one reading. Everything else is refused before its first byte is read, because reading
/// runs code.
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

    private static final Set<String> CLASSES = Set.of(
            "java.lang.invoke.SerializedLambda", "java.lang.reflect.Proxy", "java.io.Serializable", "java.net.URI");

    /// Far above the largest session, far below what hurts.
    private static final long ARRAY_LENGTH_MAX = 4_000_000;

    private static final long REFERENCES_MAX = 5_000_000;

    private final List<String> furtherPackages;
    private String rejected = "";

    AllowedClasses(List<String> furtherPackages) {
        this.furtherPackages = List.copyOf(furtherPackages);
    }

    /// The class that ended the reading; empty when something else did.
    String rejected() {
        return rejected;
    }

    @Override
    public Status checkInput(FilterInfo info) {
        if (info.arrayLength() > ARRAY_LENGTH_MAX || info.references() > REFERENCES_MAX) {
            return Status.REJECTED;
        }
        var type = info.serialClass();
        if (type == null) {
            return Status.UNDECIDED;
        }
        return allows(type) ? Status.ALLOWED : Status.REJECTED;
    }

    /// Whether a session may hold it, or an array of it.
    boolean allows(Class<?> type) {
        var element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (isAllowed(element)) {
            return true;
        }
        rejected = element.getName();
        return false;
    }

    private boolean isAllowed(Class<?> type) {
        var name = type.getName();
        return type.isPrimitive()
                // Its interfaces were asked for before it was made.
                || Proxy.isProxyClass(type)
                || type.getPackageName().equals("java.lang")
                || CLASSES.contains(name)
                || PACKAGES.stream().anyMatch(name::startsWith)
                || furtherPackages.stream().anyMatch(name::startsWith);
    }
}
