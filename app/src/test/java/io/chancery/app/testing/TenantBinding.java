package io.chancery.app.testing;

import com.vaadin.flow.internal.CurrentInstance;
import io.chancery.infra.tenancy.TenantContext;
import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;

/// Binds the firm of [RunAsFirm] around a test and its set-up. Without the annotation nothing is bound, and data access
/// fails as it would for a job that forgot its firm.
class TenantBinding implements InvocationInterceptor, AfterAllCallback {

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        bound(invocation, context);
    }

    /// A page that a class leaves open on this thread would be taken for where the next one's firm was bound.
    @Override
    public void afterAll(ExtensionContext context) {
        CurrentInstance.clearAll();
    }

    private static void bound(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        var firm = firmOf(context);
        if (firm.isEmpty()) {
            invocation.proceed();
            return;
        }
        TenantContext.callAs(firm.get().value().id(), invocation::proceed);
    }

    private static Optional<RunAsFirm> firmOf(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(method -> AnnotationSupport.findAnnotation(method, RunAsFirm.class))
                .or(() -> context.getTestClass()
                        .flatMap(type -> AnnotationSupport.findAnnotation(type, RunAsFirm.class)));
    }
}
