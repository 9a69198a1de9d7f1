package io.chancery.infra.values;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a record with optional components travels when a session is written down: [Optional] itself is not
/// serialisable. Such a record says
///
///     private Object writeReplace() {
///         return SerialForm.of(this);
///     }
///
/// and comes back through its own constructor, so that what is read is checked like what is made.
public final class SerialForm implements Serializable {

    private static final String OURS = "io.chancery.";

    private final Class<?> type;
    private final @Nullable Object[] values;

    private SerialForm(Class<?> type, @Nullable Object[] values) {
        this.type = type;
        this.values = values;
    }

    /// @param value its components are serialisable, or optional and then serialisable when present
    public static SerialForm of(Record value) {
        return new SerialForm(
                value.getClass(),
                Arrays.stream(value.getClass().getRecordComponents())
                        .map(component -> read(value, component))
                        .toArray());
    }

    private Object readResolve() throws ObjectStreamException {
        var components = type.getRecordComponents();
        if (components == null || !type.getName().startsWith(OURS) || components.length != values.length) {
            throw new InvalidObjectException(type.getName() + " is no record of this build");
        }
        var arguments = new Object[values.length];
        for (var i = 0; i < values.length; i++) {
            arguments[i] = isOptional(components[i]) ? Optional.ofNullable(values[i]) : values[i];
        }
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            var why = new InvalidObjectException("A %s cannot be made of what was read".formatted(type.getName()));
            why.initCause(e instanceof InvocationTargetException made ? made.getCause() : e);
            throw why;
        }
    }

    private static @Nullable Object read(Record value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var read = accessor.invoke(value);
            return read instanceof Optional<?> optional ? optional.orElse(null) : read;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Component %s cannot be read".formatted(component), e);
        }
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class;
    }
}
