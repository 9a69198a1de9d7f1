package io.chancery.app.isolation;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

/// Makes arguments by type, from the data that both firms have. A record is made by trying words until its constructor
/// accepts them, so a new value type needs no word here; a type that cannot be made fails the suite.
final class Arguments {

    /// Tried in this order wherever a text is wanted. None holds a mark.
    private static final List<String> WORDS = List.of(
            "",
            "a",
            "1001",
            "person@firm.example",
            "USD",
            "US",
            "en-US",
            "#123456",
            "UTC",
            "L110",
            "A101",
            "E101",
            "PARTNER",
            "DE89370400440532013000",
            "DEUTDEFF",
            "Europe/Berlin",
            "import.finished",
            "a sentence that is long enough to be a password");

    private static final int COMBINATIONS_MAX = 5_000;
    private static final int VALUES_OF_A_RECORD = 8;

    private final EntityManager entities;
    private final Map<String, UUID> idsByTable;
    private final int variant;
    private final Map<Class<?>, List<Object>> records = new HashMap<>();

    /// @param idsByTable an id for each table, of rows that the calling firm has or has not
    /// @param variant which of several values to prefer
    Arguments(EntityManager entities, Map<String, UUID> idsByTable, int variant) {
        this.entities = entities;
        this.idsByTable = idsByTable;
        this.variant = variant;
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
            return List.copyOf(WORDS);
        }
        if (type == UUID.class) {
            return List.of(id(name));
        }
        if (type.isEnum()) {
            return rotated(type.getEnumConstants());
        }
        var simple = simple(type);
        if (simple != null) {
            return simple;
        }
        if (type.isRecord()) {
            return recordsKept(type);
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
        return List.of(instance(type));
    }

    private static @Nullable List<Object> simple(Class<?> type) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> List.of(5, 1, 20);
            case "long", "java.lang.Long" -> List.of(5L, 1L, 3600L);
            case "boolean", "java.lang.Boolean" -> List.of(true, false);
            case "char", "java.lang.Character" -> List.of('a');
            case "[B" -> List.of("bytes".getBytes(StandardCharsets.UTF_8));
            case "java.math.BigDecimal" ->
                List.of(BigDecimal.ONE, new BigDecimal("1.00"), BigDecimal.ZERO, new BigDecimal("0.19"));
            case "java.math.BigInteger" -> List.of(BigInteger.ONE);
            case "java.time.LocalDate" -> List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));
            case "java.time.YearMonth" -> List.of(YearMonth.of(2026, 3));
            case "java.time.Instant" -> List.of(Instant.parse("2026-03-02T10:00:00Z"));
            case "java.time.Duration" -> List.of(Duration.ofMinutes(6));
            case "java.time.ZoneId" -> List.of(ZoneId.of("UTC"));
            case "java.util.Locale" -> List.of(Locale.US);
            case "java.util.Currency" -> List.of(Currency.getInstance("USD"));
            case "java.nio.file.Path" -> List.of(Path.of("nowhere"));
            case "java.io.InputStream" -> List.of((InputStream) new ByteArrayInputStream(new byte[] {'x'}));
            case "java.io.OutputStream" -> List.of(OutputStream.nullOutputStream());
            case "org.springframework.data.domain.Pageable" -> List.of((Pageable) PageRequest.of(0, 50));
            case "org.springframework.data.domain.Sort" -> List.of(Sort.unsorted());
            case "org.springframework.data.domain.Limit" -> List.of(Limit.of(50));
            case "org.springframework.data.domain.ScrollPosition" -> List.of((ScrollPosition) ScrollPosition.offset());
            case "org.springframework.data.jpa.domain.Specification" -> List.of(Specification.unrestricted());
            case "org.springframework.data.domain.Example" -> List.of(Example.of("x"));
            default -> null;
        };
    }

    private List<Object> recordsKept(Class<?> type) {
        var kept = records.get(type);
        if (kept == null) {
            kept = recordsOf(type);
            records.put(type, kept);
        }
        return kept;
    }

    /// The constants, a different one first in each variant.
    private List<Object> rotated(Object[] constants) {
        var rotated = new ArrayList<>(List.of(constants));
        Collections.rotate(rotated, -variant);
        return rotated;
    }

    /// Several values, the preferred one first: what a record refuses, the next one that holds it may take.
    private List<Object> recordsOf(Class<?> type) {
        var components = type.getRecordComponents();
        var values = new ArrayList<List<@Nullable Object>>();
        for (var component : components) {
            boolean idOf =
                    component.getType() == UUID.class && type.getSimpleName().endsWith("Id");
            var some = new ArrayList<@Nullable Object>(candidates(
                    ResolvableType.forType(component.getGenericType()),
                    idOf ? type.getSimpleName() : component.getName()));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                some.add(variant == 0 ? some.size() : 0, null);
            }
            values.add(some);
        }
        var constructor = canonical(type);
        var choice = new Random(type.getName().hashCode());
        var made = new LinkedHashSet<>(constantsOf(type));
        for (int n = 0; n < COMBINATIONS_MAX; n++) {
            try {
                made.add(constructor.newInstance(combination(values, n, choice)));
                if (made.size() >= VALUES_OF_A_RECORD) {
                    break;
                }
            } catch (InvocationTargetException refused) {
                // Another combination may be one that the record accepts.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return made.isEmpty() ? List.of(instance(type)) : List.copyOf(made);
    }

    /// What the type itself offers, such as `Branding.DEFAULT`.
    private static List<Object> constantsOf(Class<?> type) {
        var constants = new ArrayList<Object>();
        for (var field : type.getFields()) {
            if (field.getType() == type && Modifier.isStatic(field.getModifiers())) {
                try {
                    constants.add(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return constants;
    }

    /// First the preferred values, then others by a choice that is the same in every run.
    private static @Nullable Object[] combination(List<List<@Nullable Object>> values, int number, Random choice) {
        return values.stream()
                .map(some -> some.get(number == 0 ? 0 : choice.nextInt(some.size())))
                .toArray();
    }

    private static Constructor<?> canonical(Class<?> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
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
