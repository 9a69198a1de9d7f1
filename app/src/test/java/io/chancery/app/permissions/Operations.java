package io.chancery.app.permissions;

import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import io.chancery.app.matters.MatterAccess;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
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
final class Operations {

    private final ApplicationContext context;
    private final Map<Class<?>, Object> services;
    private final PreAuthorizeAuthorizationManager verbs = new PreAuthorizeAuthorizationManager();
    private final AccessAnnotationChecker annotations = new AccessAnnotationChecker();
    private final WebInvocationPrivilegeEvaluator paths;

    Operations(ApplicationContext context) {
        this.context = context;
        this.services = servicesOf(context);
        this.paths = context.getBean(WebInvocationPrivilegeEvaluator.class);
        context.getBeanProvider(MethodSecurityExpressionHandler.class).ifAvailable(verbs::setExpressionHandler);
    }

    /// An operation's name, and who is let in.
    Map<String, Predicate<Authentication>> all(List<RouteData> routes) {
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
    boolean changes(String operation) {
        return services.keySet().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(Operations::isVerb)
                        .filter(verb -> operation.startsWith(name(type, verb))))
                .anyMatch(verb -> !isReadOnly(verb));
    }

    private void addVerb(Map<String, Predicate<Authentication>> all, Class<?> type, Object bean, Method verb) {
        var access = Arrays.asList(verb.getParameterTypes()).indexOf(MatterAccess.class);
        if (access < 0) {
            all.put(name(type, verb), who -> grants(bean, verb, new Object[verb.getParameterCount()], who));
            return;
        }
        // What is asked for depends on what is given.
        Map.of(
                        " to everyone", new MatterAccess.Everyone(),
                        " to some", new MatterAccess.Only(Set.of()))
                .forEach((how, given) -> {
                    var arguments = new Object[verb.getParameterCount()];
                    arguments[access] = given;
                    all.put(name(type, verb) + how, who -> grants(bean, verb, arguments, who));
                });
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

    private static Map<Class<?>, Object> servicesOf(ApplicationContext context) {
        return Arrays.stream(context.getBeanDefinitionNames())
                .filter(context::isSingleton)
                .map(context::getBean)
                .filter(bean -> AopUtils.getTargetClass(bean).getName().startsWith("io.chancery.app."))
                .filter(bean -> AnnotationUtils.findAnnotation(AopUtils.getTargetClass(bean), Service.class) != null)
                .collect(Collectors.toMap(AopUtils::getTargetClass, bean -> bean, (one, other) -> one));
    }

    private static boolean isVerb(Method method) {
        return Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic();
    }

    private static boolean isReadOnly(Method verb) {
        var own = AnnotationUtils.findAnnotation(verb, Transactional.class);
        var transaction =
                own == null ? AnnotationUtils.findAnnotation(verb.getDeclaringClass(), Transactional.class) : own;
        return transaction == null || transaction.readOnly();
    }

    private static String name(Class<?> type, Method verb) {
        var feature = type.getPackageName().substring("io.chancery.app.".length());
        var parameters = Arrays.stream(verb.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return "%s %s.%s(%s)".formatted(feature, type.getSimpleName(), verb.getName(), parameters);
    }
}
