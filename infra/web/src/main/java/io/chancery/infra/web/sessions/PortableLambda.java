package io.chancery.infra.web.sessions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/// A lambda in a copy, behind a proxy of its interface.
///
/// A lambda is read in two steps: what it captured first, and only then the lambda itself. When what it captured leads
/// back to it, as a column's does through view and grid, whoever meets it on the way gets the half of the first step,
/// and the copy cannot be read. Whether that happens depends on the way by which the graph is walked, so no test of a
/// fresh view finds it for sure. A proxy exists before its contents are read. See DD022.
final class PortableLambda implements InvocationHandler, Serializable {

    private static final long serialVersionUID = 1;

    /// An output that leaves this one lambda as it is.
    interface Output {

        void writeLambda(Object lambda) throws IOException;
    }

    /// While a copy is written it is the serialised form.
    private transient Object lambda;

    private PortableLambda(Object lambda) {
        this.lambda = lambda;
    }

    /// What stands in for the lambda.
    ///
    /// @throws IllegalArgumentException when its interface is not known to these classes
    static Object of(SerializedLambda lambda, ClassLoader classes) {
        var name = lambda.getFunctionalInterfaceClass().replace('/', '.');
        try {
            var type = Class.forName(name, false, classes);
            return Proxy.newProxyInstance(
                    classes, new Class<?>[] {type, Serializable.class}, new PortableLambda(lambda));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                default -> lambda.toString();
            };
        }
        try {
            method.trySetAccessible();
            return method.invoke(lambda, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        if (out instanceof Output copy) {
            copy.writeLambda(lambda);
        } else {
            out.writeObject(lambda);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        lambda = in.readObject();
    }
}
