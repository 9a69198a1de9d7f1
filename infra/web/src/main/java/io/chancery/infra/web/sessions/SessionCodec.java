package io.chancery.infra.web.sessions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Proxy;
import java.util.List;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// Writes the attributes of a session down and reads them again in another node of the same build.
///
/// Views may hold services: every Spring bean in the graph is written as its name and comes back as the bean that
/// is alive in the reading node. Everything else a view holds must be serialisable. Classes are written by their
/// names alone: only the same build reads them, which knows their fields. What is read passes a list of allowed
/// classes first; who may write such bytes at all is the business of whoever stores them.
public final class SessionCodec {

    private final BeanHandles handles;
    private final ClassLoader classes;
    private final List<String> furtherPackages;

    public SessionCodec(DefaultListableBeanFactory beans) {
        this(beans, List.of());
    }

    /// @param furtherPackages what tests put into a session, such as the parts of an environment without a browser
    SessionCodec(DefaultListableBeanFactory beans, List<String> furtherPackages) {
        this.furtherPackages = List.copyOf(furtherPackages);
        this.handles = new BeanHandles(beans);
        var loader = beans.getBeanClassLoader();
        this.classes = loader == null ? SessionCodec.class.getClassLoader() : loader;
    }

    /// @throws CannotBeWritten when something in the graph is neither serialisable nor a bean, naming the field
    public byte[] write(Object graph) {
        var bytes = new ByteArrayOutputStream(64 * 1024);
        try (var out = new Writer(bytes)) {
            out.writeObject(graph);
        } catch (NotSerializableException e) {
            throw new CannotBeWritten(new FieldPath(handles).to(graph, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new CannotBeWritten(graph.getClass().getName(), e);
        }
        return bytes.toByteArray();
    }

    /// @throws CannotBeRead when the bytes are not what this build writes, or hold a class that no session holds
    public Object read(byte[] bytes) {
        var filter = new AllowedClasses(furtherPackages);
        try (var in = new Reader(new ByteArrayInputStream(bytes), filter)) {
            return in.readObject();
        } catch (InvalidClassException e) {
            throw new CannotBeRead("refused: %s %s".formatted(filter.rejected(), e.getMessage()), e);
        } catch (IOException | ClassNotFoundException e) {
            throw new CannotBeRead("not a session of this build", e);
        }
    }

    private final class Writer extends ObjectOutputStream implements PortableLambda.Output {

        private boolean lambdaAsItIs;

        Writer(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected void writeClassDescriptor(ObjectStreamClass description) throws IOException {
            writeUTF(description.getName());
        }

        @Override
        protected Object replaceObject(Object object) {
            if (object instanceof SerializedLambda lambda) {
                var replaced = lambdaAsItIs ? lambda : PortableLambda.of(lambda, classes);
                lambdaAsItIs = false;
                return replaced;
            }
            return handles.replace(object);
        }

        @Override
        public void writeLambda(Object lambda) throws IOException {
            lambdaAsItIs = true;
            writeObject(lambda);
        }
    }

    private final class Reader extends ObjectInputStream {

        private final AllowedClasses filter;

        Reader(ByteArrayInputStream in, AllowedClasses filter) throws IOException {
            super(in);
            this.filter = filter;
            enableResolveObject(true);
            setObjectInputFilter(filter);
        }

        @Override
        protected Object resolveObject(Object object) {
            return handles.resolve(object);
        }

        @Override
        protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
            var type = named(readUTF());
            // Before the class is looked at, which may run code of it.
            if (!filter.allows(type)) {
                throw new InvalidClassException(type.getName(), "no session holds it");
            }
            return ObjectStreamClass.lookupAny(type);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) {
            return description.forClass();
        }

        private Class<?> named(String name) throws ClassNotFoundException {
            var primitive = Class.forPrimitiveName(name);
            return primitive == null ? Class.forName(name, false, classes) : primitive;
        }

        @Override
        protected Class<?> resolveProxyClass(String[] names) throws ClassNotFoundException {
            var interfaces = new Class<?>[names.length];
            for (int i = 0; i < names.length; i++) {
                interfaces[i] = Class.forName(names[i], false, classes);
                if (!filter.allows(interfaces[i])) {
                    throw new ClassNotFoundException(names[i] + " is nothing that a session holds");
                }
            }
            return Proxy.newProxyInstance(classes, interfaces, (_, _, _) -> null)
                    .getClass();
        }
    }
}
