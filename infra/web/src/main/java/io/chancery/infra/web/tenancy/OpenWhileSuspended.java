package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// A bean that is served at the host of a firm that is suspended, where everything else gets the closed page. Nobody is
/// signed in and no firm is bound: whoever asks proves by what they bring that they may.
public interface OpenWhileSuspended {

    boolean isFor(HttpServletRequest request);

    void serve(Tenant firm, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
