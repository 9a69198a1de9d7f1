package io.chancery.infra.tenancy;

import org.springframework.core.task.TaskDecorator;

/// Takes the firm along when work goes to another thread: a scoped value would stay behind, and the work would be
/// refused for having no firm.
public final class TenantTaskDecorator implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable work) {
        return TenantContext.current()
                .<Runnable>map(tenant -> () -> TenantContext.runAs(tenant, work))
                .orElse(work);
    }
}
