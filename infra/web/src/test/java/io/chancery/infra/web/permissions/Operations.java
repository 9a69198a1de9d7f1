package io.chancery.infra.web.permissions;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.chancery.infra.persistence.InControl;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Everything that somebody may ask of the application, and whether they may: verbs of services, views, endpoints.
public final class Operations {

    private final ApplicationContext context;
    private final List<String> packages;
    private final Variants variants;
    private final Map<Class<?>, Object> services;
    private final PreAuthorizeAuthorizationManager verbs = new PreAuthorizeAuthorizationManager();
    private final AccessAnnotationChecker annotations = new AccessAnnotationChecker();
    private final WebInvocationPrivilegeEvaluator paths;

    /// What a verb is asked with, where the permission depends on it.
    @FunctionalInterface
    public interface Variants {

        /// What is said behind the verb's name, and the arguments; one without a name where nothing depends on them.
        Map<String, Object[]> of(Class<?>[] parameters);

        Variants NONE = parameters -> Map.of("", new Object[parameters.length]);
    }

    /// @param packages each with a dot at its end; below them are features
    public Operations(ApplicationContext context, List<String> packages, Variants variants) {
        this.context = context;
        this.packages = List.copyOf(packages);
        this.variants = variants;
        this.services = servicesOf(context);
        this.paths = context.getBean(WebInvocationPrivilegeEvaluator.class);
        context.getBeanProvider(MethodSecurityExpressionHandler.class).ifAvailable(verbs::setExpressionHandler);
    }

    /// An operation's name, and who is let in.
    public Map<String, Predicate<Authentication>> all(List<RouteData> routes) {
        var all = new TreeMap<String, Predicate<Authentication>>();
        services.forEach((type, bean) -> Arrays.stream(type.getDeclaredMethods())
                .filter(Operations::isVerb)
                .forEach(verb -> addVerb(all, type, bean, verb)));
        routes.forEach(route -> all.put("view /" + route.getTemplate(), who -> opens(route, who)));
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    var methods = info.getMethodsCondition().getMethods().stream()
                            .map(Enum::name)
                            .sorted()
                            .collect(Collectors.joining("|"));
                    info.getPatternValues()
                            .forEach(path -> all.put(
                                    "endpoint %s %s".formatted(methods.isEmpty() ? "ANY" : methods, path),
                                    who -> paths.isAllowed("", path, methods.isEmpty() ? "GET" : methods, who)));
                }));
        return all;
    }

    /// Verbs that say of themselves that they change nothing.
    public boolean changes(String operation) {
        return services.keySet().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(Operations::isVerb)
                        .filter(verb -> operation.startsWith(name(type, verb))))
                .anyMatch(verb -> !isReadOnly(verb));
    }

    private void addVerb(Map<String, Predicate<Authentication>> all, Class<?> type, Object bean, Method verb) {
        variants.of(verb.getParameterTypes())
                .forEach(
                        (how, arguments) -> all.put(name(type, verb) + how, who -> grants(bean, verb, arguments, who)));
    }

    private boolean grants(Object bean, Method verb, Object[] arguments, Authentication who) {
        var invocation = new SimpleMethodInvocation(bean, verb, arguments);
        var answer = verbs.authorize(() -> who, invocation);
        return answer == null || answer.isGranted();
    }

    private boolean opens(RouteData route, Authentication who) {
        var path = "/" + route.getTemplate().replaceAll(":[^/]+", "x");
        return paths.isAllowed(path, who)
                && annotations.hasAccess(
                        route.getNavigationTarget(),
                        who.isAuthenticated() && !who.getName().equals(Matrix.NOBODY) ? () -> who.getName() : null,
                        role -> who.getAuthorities().stream().anyMatch(may -> role.equals(may.getAuthority())));
    }

    private Map<Class<?>, Object> servicesOf(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(context::isSingleton)
                .map(context::getBean)
                .filter(bean -> isService(AopUtils.getTargetClass(bean)))
                .collect(Collectors.toMap(AopUtils::getTargetClass, bean -> bean, (one, other) -> one));
    }

    private static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    /// What the control plane offers carries no name of a layer: what is public there and begins a transaction is
    /// meant.
    private boolean isService(Class<?> type) {
        return packages.stream().anyMatch(type.getName()::startsWith)
                && (AnnotationUtils.findAnnotation(type, Service.class) != null
                        || Modifier.isPublic(type.getModifiers())
                                && AnnotatedElementUtils.hasAnnotation(type, InControl.class));
    }

    private static boolean isReadOnly(Method verb) {
        var own = AnnotatedElementUtils.findMergedAnnotation(verb, Transactional.class);
        var transaction = own == null
                ? AnnotatedElementUtils.findMergedAnnotation(verb.getDeclaringClass(), Transactional.class)
                : own;
        return transaction == null || transaction.readOnly();
    }

    private String name(Class<?> type, Method verb) {
        var feature = packages.stream()
                .filter(type.getPackageName()::startsWith)
                .map(prefix -> type.getPackageName().substring(prefix.length()))
                .findFirst()
                .orElseThrow();
        var parameters = Arrays.stream(verb.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return "%s %s.%s(%s)".formatted(feature, type.getSimpleName(), verb.getName(), parameters);
    }
}
