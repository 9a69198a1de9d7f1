package io.chancery.infra.web.sessions;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the shortest way from a graph's root to the object that cannot be written, so that the message names the field
/// to mend and not only a class.
final class FieldPath {

    private final BeanHandles handles;
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Step(Object object, String path) {}

    FieldPath(BeanHandles handles) {
        this.handles = handles;
    }

    /// @param culprit name of the class that is not serialisable
    String to(Object root, String culprit) {
        visit(root, root.getClass().getSimpleName());
        while (!open.isEmpty()) {
            var step = open.removeFirst();
            var type = step.object().getClass();
            if (type.getName().equals(culprit) && !(step.object() instanceof Serializable)) {
                return "%s is a %s".formatted(step.path(), culprit);
            }
            walk(step, type);
        }
        return culprit;
    }

    private void visit(@Nullable Object object, String path) {
        if (object != null && handles.replace(object) == object && seen.add(object)) {
            open.addLast(new Step(object, path));
        }
    }

    private void walk(Step step, Class<?> type) {
        switch (step.object()) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    visit(key, step.path() + " → key");
                    visit(value, step.path() + "[" + key + "]");
                });
            case Iterable<?> elements
            when type.getName().startsWith("java.") -> elements.forEach(element -> visit(element, step.path() + "[]"));
            case Object array
            when type.isArray() && !type.getComponentType().isPrimitive() -> {
                for (int i = 0; i < Array.getLength(array); i++) {
                    visit(Array.get(array, i), step.path() + "[" + i + "]");
                }
            }
            case VaadinSession session -> {
                // It writes its pages by hand, from a field that is transient.
                session.getUIs().forEach(ui -> visit(ui, step.path() + " → page " + ui.getUIId()));
                fields(step, type);
            }
            default -> fields(step, type);
        }
    }

    private void fields(Step step, Class<?> type) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (var field : owner.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    visit(
                            value(field, step.object()),
                            step.path() + " → " + owner.getSimpleName() + "." + field.getName());
                }
            }
        }
    }

    private static @Nullable Object value(Field field, Object of) {
        try {
            return open(field) && !field.getType().isPrimitive() ? field.get(of) : null;
        } catch (IllegalAccessException e) {
            return null;
        }
    }

    private static boolean open(AccessibleObject member) {
        try {
            member.setAccessible(true);
            return true;
        } catch (InaccessibleObjectException e) {
            // The platform's own classes are closed; their elements are walked instead.
            return false;
        }
    }
}
