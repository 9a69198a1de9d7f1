package io.chancery.infra.web.sessions;

import java.io.Serializable;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.util.ClassUtils;

/// Knows every shared bean by identity, the object behind its proxy too: a service that hands a lambda of its own to a
/// view hands over the bare object.
final class BeanHandles {

    /// Stands for a bean in the stream.
    record Handle(String bean) implements Serializable {}

    private final DefaultListableBeanFactory beans;
    private volatile Map<Object, Handle> known = Map.of();
    private volatile int singletonsSeen = -1;

    BeanHandles(DefaultListableBeanFactory beans) {
        this.beans = beans;
    }

    Object replace(Object object) {
        if (isValue(object)) {
            return object;
        }
        var handle = known().get(object);
        return handle == null ? object : handle;
    }

    Object resolve(Object object) {
        return object instanceof Handle handle ? beans.getBean(handle.bean()) : object;
    }

    /// Beans that are made later than at start-up, lazily, are noticed by their number.
    private Map<Object, Handle> known() {
        var count = beans.getSingletonCount();
        if (count != singletonsSeen) {
            known = take();
            singletonsSeen = count;
        }
        return known;
    }

    private Map<Object, Handle> take() {
        var handles = new IdentityHashMap<Object, Handle>();
        for (var name : beans.getSingletonNames()) {
            var bean = beans.getSingleton(name);
            var product = bean instanceof FactoryBean<?> factory && factory.isSingleton() ? beans.getBean(name) : bean;
            if (product != null && !isValue(product)) {
                var handle = new Handle(name);
                handles.put(product, handle);
                var bare = AopProxyUtils.getSingletonTarget(product);
                if (bare != null) {
                    handles.put(bare, handle);
                }
            }
        }
        return handles;
    }

    /// A bean that is a plain value may be shared with something that is no bean; it is written as it is.
    private static boolean isValue(Object object) {
        return ClassUtils.isSimpleValueType(object.getClass())
                || object.getClass().isArray()
                || object instanceof Collection
                || object instanceof Map;
    }
}
