package io.chancery.app.isolation;

import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.app.care.HandedOver;
import io.chancery.control.orders.OrderStep;
import io.chancery.control.upgrades.UpgradeInHand;
import io.chancery.infra.crypto.SealedRows;
import jakarta.servlet.Filter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

/// One thing that can be asked of a bean that serves firms.
record Operation(Object bean, Method method) {

    private static final List<String> PACKAGES = List.of("io.chancery.app.", "io.chancery.infra.");

    /// Reached by another way than a person's verb: requests and routes have suites of their own, and the steps of an
    /// order or an upgrade and what is handed over by a firm that leaves are the provider's, on a
    /// firm that nobody is in. What starts and stops with the whole
    /// application would be stopped for every test that follows.
    private static final List<Class<?>> ELSEWHERE = List.of(
            Filter.class,
            Lifecycle.class,
            VaadinServiceInitListener.class,
            OrderStep.class,
            SealedRows.class,
            HandedOver.class,
            com.vaadin.flow.component.Component.class);

    /// Every verb of every service and repository of the running application, in a steady order.
    static List<Operation> allOf(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(context::isSingleton)
                .map(context::getBean)
                .filter(Operation::servesFirms)
                .flatMap(bean -> verbsOf(bean).stream().map(verb -> new Operation(bean, verb)))
                .distinct()
                .sorted(Comparator.comparing(Operation::toString))
                .toList();
    }

    Object call(Object... arguments) throws ReflectiveOperationException {
        method.setAccessible(true);
        try {
            return method.invoke(bean, arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("%s does not take %s".formatted(this, Arrays.toString(arguments)), e);
        }
    }

    record Parameter(ResolvableType type, String name) {}

    /// With the type variables of repositories resolved to the entities they keep.
    List<Parameter> parameters() {
        var owner = bean instanceof Repository<?, ?>
                ? Arrays.stream(bean.getClass().getInterfaces())
                        .filter(Repository.class::isAssignableFrom)
                        .findFirst()
                        .orElseThrow()
                : AopUtils.getTargetClass(bean);
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(n -> new Parameter(
                        ResolvableType.forMethodParameter(method, n, owner), method.getParameters()[n].getName()))
                .toList();
    }

    private static boolean servesFirms(Object bean) {
        if (bean instanceof Repository<?, ?>) {
            return true;
        }
        var type = AopUtils.getTargetClass(bean);
        return PACKAGES.stream().anyMatch(type.getName()::startsWith)
                && !type.getName().contains(".testing.")
                && AnnotationUtils.findAnnotation(type, Component.class) != null
                && AnnotationUtils.findAnnotation(type, Configuration.class) == null
                && ELSEWHERE.stream().noneMatch(other -> other.isAssignableFrom(type));
    }

    private static List<Method> verbsOf(Object bean) {
        var type = AopUtils.getTargetClass(bean);
        var methods = bean instanceof Repository<?, ?>
                // Not what its proxy can do besides: to advise a shared bean would spoil it for everybody.
                ? Arrays.stream(bean.getClass().getInterfaces())
                        .filter(Repository.class::isAssignableFrom)
                        .flatMap(i -> Arrays.stream(i.getMethods()))
                : Arrays.stream(type.getDeclaredMethods());
        return methods.filter(method -> !Modifier.isStatic(method.getModifiers())
                        && !Modifier.isPrivate(method.getModifiers())
                        && !method.isSynthetic()
                        && method.getDeclaringClass() != Object.class
                        && !List.of(method.getParameterTypes()).contains(UpgradeInHand.class))
                .toList();
    }

    @Override
    public String toString() {
        return "%s.%s(%s)"
                .formatted(
                        AopUtils.getTargetClass(bean).getSimpleName(),
                        method.getName(),
                        String.join(
                                ", ",
                                Arrays.stream(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .toList()));
    }
}
