package io.chancery.infra.web.tenancy;

import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.infra.web.log.RequestLog;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/// Binds the firm that answers at the request's host for the rest of the chain. A host without a firm, and a firm whose
/// door is shut, get a plain page instead of the application.
public final class TenantFilter extends OncePerRequestFilter {

    /// Served at every host and without a firm: the look of the plain page itself, and the health of the node.
    private static final List<String> WITHOUT_A_FIRM =
            List.of("/themes/", "/aura/", "/VAADIN/build/", "/VAADIN/static/", "/actuator/", "/favicon.ico");

    private final TenantDirectory directory;
    private final SchemaFits schemas;
    private final ObjectProvider<OpenWhileSuspended> open;
    private final ClosedPage closedPage;

    public TenantFilter(
            TenantDirectory directory,
            SchemaFits schemas,
            ObjectProvider<OpenWhileSuspended> open,
            ClosedPage closedPage) {
        this.directory = directory;
        this.schemas = schemas;
        this.open = open;
        this.closedPage = closedPage;
    }

    /// Whether the request is for something that belongs to no firm, such as a stylesheet.
    public static boolean needsNoFirm(HttpServletRequest request) {
        var path = request.getServletPath();
        return WITHOUT_A_FIRM.stream().anyMatch(path::startsWith);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return needsNoFirm(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var firm = directory.atHost(request.getServerName()).orElse(null);
        if (request.getDispatcherType() == DispatcherType.ERROR
                && (firm == null || firm.state() != TenantState.ACTIVE)) {
            // The answer is an error already; its page needs no firm.
            chain.doFilter(request, response);
        } else if (firm == null) {
            closedPage.write(request, response, Closed.UNKNOWN_HOST, null);
        } else if (firm.state() != TenantState.ACTIVE) {
            closed(firm, request, response);
        } else if (SessionTenant.isForeign(request, firm.id())) {
            closedPage.forgetSession(request, response);
        } else {
            serve(firm, request, response, chain);
        }
    }

    private void closed(Tenant firm, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var served = firm.state() == TenantState.SUSPENDED
                ? open.stream().filter(one -> one.isFor(request)).findFirst().orElse(null)
                : null;
        if (served == null) {
            closedPage.write(request, response, Closed.of(firm.state()), firm);
            return;
        }
        try (var _ = LogContext.firm(firm.slug())) {
            served.serve(firm, request, response);
        }
    }

    private void serve(Tenant firm, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var _ = LogContext.firm(firm.slug())) {
            schemas.require(firm.id());
            var broken = TenantContext.<@Nullable IOException, ServletException>callAs(firm.id(), () -> {
                try {
                    chain.doFilter(request, response);
                    return null;
                } catch (IOException e) {
                    return e;
                }
            });
            if (broken != null) {
                throw broken;
            }
        } catch (FirmIsClosed e) {
            closedMeanwhile(firm, request, response);
        } catch (ServletException e) {
            if (!(e.getRootCause() instanceof FirmIsClosed)) {
                throw e;
            }
            closedMeanwhile(firm, request, response);
        }
    }

    /// The directory may be a second behind the door: then the door is right, and upgrades are what closes it.
    private void closedMeanwhile(Tenant firm, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var now = directory.find(firm.id()).orElse(firm);
        var why = now.state() == TenantState.ACTIVE ? Closed.MAINTENANCE : Closed.of(now.state());
        if (!response.isCommitted()) {
            var number = response.getHeader(RequestLog.HEADER);
            response.reset();
            response.setHeader(RequestLog.HEADER, number);
            closedPage.write(request, response, why, now);
        }
    }
}
