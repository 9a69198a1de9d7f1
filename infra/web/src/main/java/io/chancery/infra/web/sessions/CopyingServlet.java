package io.chancery.infra.web.sessions;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.SpringVaadinServletService;
import org.springframework.context.ApplicationContext;

/// Vaadin's servlet, which also notices when `UI.access` has changed a session.
final class CopyingServlet extends SpringServlet {

    private static final long serialVersionUID = 1;

    private final transient ApplicationContext context;
    private final transient PushedChanges pushed;

    CopyingServlet(ApplicationContext context, PushedChanges pushed) {
        super(context, true);
        this.context = context;
        this.pushed = pushed;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new SpringVaadinServletService(this, configuration, context) {
            @Override
            public void runPendingAccessTasks(VaadinSession session) {
                boolean changes = !session.getPendingAccessQueue().isEmpty();
                super.runPendingAccessTasks(session);
                if (changes) {
                    pushed.changed(session);
                }
            }
        };
        service.init();
        return service;
    }
}
