package io.chancery.app.isolation;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Array;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;

/// Makes arguments by type, from the data that both firms have. A record is made by trying words until its constructor
/// accepts them, so a new value type needs no word here; a type that cannot be made fails the suite.
final class Arguments {

    private final EntityManager entities;
    private final Map<String, UUID> idsByTable;
    private final int variant;
    private final RecordValues records;

    /// @param idsByTable an id for each table, of rows that the calling firm has or has not
    /// @param variant which of several values to prefer
    Arguments(EntityManager entities, Map<String, UUID> idsByTable, int variant) {
        this.entities = entities;
        this.idsByTable = idsByTable;
        this.variant = variant;
        this.records = new RecordValues(variant == 0, this::candidates);
    }

    /// Nothing can be made of this type; teach [Arguments] one value of it.
    static final class NoMaker extends RuntimeException {
        NoMaker(Class<?> type) {
            super("No maker for %s".formatted(type.getName()));
        }
    }

    @Nullable
    Object make(ResolvableType type, String name) {
        return candidates(type, name).getFirst();
    }

    private List<Object> candidates(ResolvableType type, String name) {
        var raw = type.resolve(Object.class);
        if (raw == Optional.class) {
            return List.of(Optional.ofNullable(make(type.getGeneric(0), name)));
        }
        if (raw == Set.class) {
            return List.of(Set.of(make(type.getGeneric(0), name)));
        }
        if (raw == Map.class) {
            return List.of(Map.of(make(type.getGeneric(0), name), make(type.getGeneric(1), name)));
        }
        if (raw == Iterable.class || Collection.class.isAssignableFrom(raw)) {
            return List.of(new ArrayList<>(List.of(make(type.getGeneric(0), name))), new ArrayList<>());
        }
        if (raw == Class.class) {
            return List.of(Object.class);
        }
        return ofClass(raw, name);
    }

    private List<Object> ofClass(Class<?> type, String name) {
        if (type == String.class || type == Object.class || type == CharSequence.class) {
            return List.copyOf(SimpleValues.WORDS);
        }
        if (type == UUID.class) {
            return List.of(id(name));
        }
        if (type.isEnum()) {
            return rotated(type.getEnumConstants());
        }
        var simple = SimpleValues.of(type);
        if (simple != null) {
            return simple;
        }
        if (type.isRecord()) {
            var made = records.of(type);
            return made.isEmpty() ? List.of(instance(type)) : made;
        }
        if (type.isSealed()) {
            var permitted = type.getPermittedSubclasses();
            return candidates(ResolvableType.forClass(permitted[variant % permitted.length]), name);
        }
        if (type.isAnnotationPresent(Entity.class)) {
            return List.of(entity(type));
        }
        if (type.isInterface()) {
            return List.of(idle(type));
        }
        if (type.isArray()) {
            var array = (Object[]) Array.newInstance(type.getComponentType(), 1);
            array[0] = make(ResolvableType.forClass(type.getComponentType()), name);
            return List.of((Object) array);
        }
        if (type == InteractiveAuthenticationSuccessEvent.class) {
            return List.of(new InteractiveAuthenticationSuccessEvent(
                    new TestingAuthenticationToken("somebody", null), Arguments.class));
        }
        if (type == AuthorizationDeniedEvent.class) {
            return List.of(new AuthorizationDeniedEvent<>(
                    () -> new TestingAuthenticationToken("somebody", null, "SIGNED_IN"),
                    "a verb",
                    new AuthorizationDecision(false)));
        }
        return List.of(instance(type));
    }

    /// The constants, a different one first in each variant.
    private List<Object> rotated(Object[] constants) {
        var rotated = new ArrayList<>(List.of(constants));
        Collections.rotate(rotated, -variant);
        return rotated;
    }

    /// `MatterId`, `matter` and `matterId` all mean the table `matter`; anything else gets some id.
    private UUID id(String name) {
        var table = name.replaceAll("Id$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(idsByTable.get(table))
                .orElseGet(() -> idsByTable.values().iterator().next());
    }

    /// A callback that does nothing.
    private static Object idle(Class<?> type) {
        return Proxy.newProxyInstance(
                Arguments.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, args) -> switch (method.getName()) {
                    case "toString" -> "idle " + type.getSimpleName();
                    case "hashCode" -> 1;
                    case "equals" -> proxy == args[0];
                    default -> method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                });
    }

    /// The row of that id, or any other: an entity that only the other firm has cannot be had.
    private Object entity(Class<?> type) {
        var found = entities.find(type, id(type.getSimpleName()));
        if (found != null) {
            return found;
        }
        return entities.createQuery("select e from %s e".formatted(type.getSimpleName()), type)
                .setMaxResults(1)
                .getResultStream()
                .<Object>map(row -> row)
                .findFirst()
                .orElseGet(() -> instance(type));
    }

    /// By a constructor or a factory that asks for nothing.
    private static Object instance(Class<?> type) {
        for (var factory : type.getDeclaredMethods()) {
            if (Modifier.isStatic(factory.getModifiers())
                    && Modifier.isPublic(factory.getModifiers())
                    && factory.getReturnType() == type
                    && factory.getParameterCount() == 0) {
                try {
                    return factory.invoke(null);
                } catch (ReflectiveOperationException e) {
                    throw new NoMaker(type);
                }
            }
        }
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            throw new NoMaker(type);
        }
    }
}
