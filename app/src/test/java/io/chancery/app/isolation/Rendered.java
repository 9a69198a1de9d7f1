package io.chancery.app.isolation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything a result says, as text: records, collections, maps, streams and bytes are opened.
final class Rendered {

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    static String of(@Nullable Object result) {
        var rendered = new Rendered();
        rendered.add(result);
        return rendered.text.toString();
    }

    /// What an exception says, with all its causes.
    static String ofFailure(Throwable failure) {
        var said = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            said.append(cause).append('\n');
        }
        return said.toString();
    }

    private void add(@Nullable Object value) {
        if (value == null || !seen.add(value)) {
            return;
        }
        switch (value) {
            case byte[] bytes -> text.append(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1));
            case Optional<?> optional -> optional.ifPresent(this::add);
            case Map<?, ?> map ->
                map.forEach((key, held) -> {
                    add(key);
                    add(held);
                });
            case Stream<?> stream -> stream.forEach(this::add);
            case Iterable<?> items -> items.forEach(this::add);
            case Object[] items -> java.util.Arrays.stream(items).forEach(this::add);
            case Record record -> addComponents(record);
            default -> text.append(value).append('\n');
        }
    }

    private void addComponents(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                add(accessor.invoke(record));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Could not read %s".formatted(component), e);
            }
        }
    }
}
