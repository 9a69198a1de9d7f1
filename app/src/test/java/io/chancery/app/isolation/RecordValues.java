package io.chancery.app.isolation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/// Makes records by trying values of their components until the constructor accepts them.
final class RecordValues {

    private static final int COMBINATIONS_MAX = 5_000;
    private static final int VALUES_OF_A_RECORD = 8;

    private final boolean nullsLast;
    private final BiFunction<ResolvableType, String, List<Object>> values;
    private final Map<Class<?>, List<Object>> records = new HashMap<>();

    /// @param nullsLast whether what may be missing is there in the preferred values
    /// @param values of a component, by its type and name
    RecordValues(boolean nullsLast, BiFunction<ResolvableType, String, List<Object>> values) {
        this.nullsLast = nullsLast;
        this.values = values;
    }

    /// Several, the preferred one first; none when the record refuses every combination.
    List<Object> of(Class<?> type) {
        var kept = records.get(type);
        if (kept == null) {
            kept = recordsOf(type);
            records.put(type, kept);
        }
        return kept;
    }

    /// Several values, the preferred one first: what a record refuses, the next one that holds it may take.
    private List<Object> recordsOf(Class<?> type) {
        var components = type.getRecordComponents();
        var parts = new ArrayList<List<@Nullable Object>>();
        for (var component : components) {
            boolean idOf =
                    component.getType() == UUID.class && type.getSimpleName().endsWith("Id");
            var some = new ArrayList<@Nullable Object>(values.apply(
                    ResolvableType.forType(component.getGenericType()),
                    idOf ? type.getSimpleName() : component.getName()));
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                some.add(nullsLast ? some.size() : 0, null);
            }
            parts.add(some);
        }
        var constructor = canonical(type);
        var choice = new Random(type.getName().hashCode());
        var made = new LinkedHashSet<>(constantsOf(type));
        for (int n = 0; n < COMBINATIONS_MAX; n++) {
            try {
                made.add(constructor.newInstance(combination(parts, n, choice)));
                if (made.size() >= VALUES_OF_A_RECORD) {
                    break;
                }
            } catch (InvocationTargetException refused) {
                // Another combination may be one that the record accepts.
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return List.copyOf(made);
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
    private static @Nullable Object[] combination(List<List<@Nullable Object>> parts, int number, Random choice) {
        return parts.stream()
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
}
