package io.chancery.app.support;

import com.vaadin.flow.server.VaadinSession;
import io.chancery.app.people.SupportGuest;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.stereotype.Service;

/// Writes into the firm's log which single things a guest opens: lists show them without another page. Every service
/// that is asked for one by its id tells, so a feature to come does too.
@Configuration(proxyBeanMethods = false)
class OpenedRecords {

    private static final String LAST = "io.chancery.support.opened";

    /// After it is known that the guest may see such things at all, and before a transaction begins.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor recordsThatGuestsOpen(ObjectProvider<SupportLog> log) {
        MethodInterceptor note = call -> {
            var guest = SupportGuest.current();
            if (guest.isPresent()) {
                opened(call.getArguments())
                        .filter(OpenedRecords::isAnother)
                        .ifPresent(what -> log.getObject().looked(guest.get(), what));
            }
            return call.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(new VerbsOfServices(), note);
        advisor.setOrder(AuthorizationInterceptorsOrder.LAST.getOrder() - 1);
        return advisor;
    }

    /// Such as `Matter 0190…`, from the first argument that is an id.
    static Optional<String> opened(Object... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> argument instanceof Record && isId(argument))
                .findFirst()
                .map(id -> "%s %s".formatted(id.getClass().getSimpleName().replaceAll("Id$", ""), id));
    }

    private static boolean isId(Object argument) {
        // What the application keeps, and not a click or a sign-in.
        var type = argument.getClass();
        return type.getSimpleName().endsWith("Id") && type.getName().startsWith("io.chancery.app.");
    }

    /// One page asks several services about the same thing.
    private static boolean isAnother(String what) {
        var session = VaadinSession.getCurrent();
        if (session == null || !session.hasLock()) {
            return true;
        }
        if (what.equals(session.getAttribute(LAST))) {
            return false;
        }
        session.setAttribute(LAST, what);
        return true;
    }

    private static final class VerbsOfServices extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return type.getName().startsWith("io.chancery.app.")
                    && !type.getPackageName().equals(OpenedRecords.class.getPackageName())
                    && AnnotatedElementUtils.hasAnnotation(type, Service.class)
                    && Arrays.stream(method.getParameterTypes()).anyMatch(Class::isRecord);
        }
    }
}
