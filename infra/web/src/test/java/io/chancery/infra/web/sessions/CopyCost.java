package io.chancery.infra.web.sessions;

import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.clustering.Cluster;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;

/// What a benchmark may ask of one session on one node: the copy as it is made after each click, and its floor,
/// which is the same attributes by a bare `ObjectOutputStream` and one `IMap.set`.
///
/// The bare stream swaps beans too, by a table made once: they could not be written at all.
public final class CopyCost {

    private final SessionCopies copies;
    private final HttpSession session;
    private final VaadinSession vaadin;
    private final HazelcastInstance member;
    private final Map<Object, String> beans = new IdentityHashMap<>();

    private CopyCost(SessionCopies copies, HttpSession session, HazelcastInstance member) {
        this.copies = copies;
        this.session = session;
        this.vaadin = SessionCopies.vaadinSession(session).orElseThrow();
        this.member = member;
    }

    /// @param cookie by which the browser names the session
    /// @param cluster the name of the nodes' cluster
    public static CopyCost of(ApplicationContext node, String cookie, String cluster) {
        var locals = node.getBean(SessionCopyConfiguration.Parts.class).locals();
        var session = locals.find(new SessionKey(cookie)).orElseThrow();
        var member = Hazelcast.getHazelcastInstanceByName(
                cluster + "@" + node.getBean(Cluster.class).node());
        var cost = new CopyCost(node.getBean(SessionCopies.class), session, Objects.requireNonNull(member));
        cost.knowBeans((DefaultListableBeanFactory) node.getAutowireCapableBeanFactory());
        return cost;
    }

    private void knowBeans(DefaultListableBeanFactory factory) {
        for (var name : factory.getSingletonNames()) {
            var bean = factory.getSingleton(name);
            if (bean != null && !(bean instanceof Map) && !(bean instanceof Iterable) && !(bean instanceof String)) {
                beans.put(bean, name);
                var bare = AopProxyUtils.getSingletonTarget(bean);
                if (bare != null) {
                    beans.put(bare, name);
                }
            }
        }
    }

    /// As after a click.
    public void copy() throws TakenOver {
        vaadin.lock();
        try {
            copies.copyHeld(vaadin);
        } finally {
            vaadin.unlock();
        }
    }

    /// As little as would do.
    public void floor() throws IOException {
        member.<String, byte[]>getMap("versioned-floor").set(session.getId(), bare());
    }

    /// How much of the cluster's memory the copy takes, once.
    public int packedBytes() {
        var key = LocalSession.of(session);
        return member.<String, byte[]>getMap("versioned-sessions")
                .get(Objects.requireNonNull(key).key().hash())
                .length;
    }

    /// How long the bare stream is.
    public int bareBytes() throws IOException {
        return bare().length;
    }

    private byte[] bare() throws IOException {
        vaadin.lock();
        try {
            var bytes = new ByteArrayOutputStream(64 * 1024);
            try (var out = new Bare(bytes)) {
                out.writeObject(SessionAttributes.take(session));
            }
            return bytes.toByteArray();
        } finally {
            vaadin.unlock();
        }
    }

    private final class Bare extends ObjectOutputStream {

        Bare(OutputStream out) throws IOException {
            super(out);
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object object) {
            var name = beans.get(object);
            return name == null ? object : name;
        }
    }
}
