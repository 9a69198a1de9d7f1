package io.chancery.app.api;

import io.chancery.app.integrations.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// One thing that programs may do, and the scope it asks for. What has no door is shut.
record Door(HttpMethod method, String path, Scope scope) {

    static final String ROOT = "/api/v1";

    static final List<Door> ALL = List.of(
            get("/clients", Scope.CLIENTS_READ),
            get("/clients/{id}", Scope.CLIENTS_READ),
            post("/clients", Scope.CLIENTS_WRITE),
            put("/clients/{id}", Scope.CLIENTS_WRITE),
            get("/matters", Scope.MATTERS_READ),
            get("/matters/{id}", Scope.MATTERS_READ),
            post("/matters", Scope.MATTERS_WRITE),
            put("/matters/{id}", Scope.MATTERS_WRITE),
            get("/timekeepers", Scope.TIMEKEEPERS_READ),
            get("/timekeepers/{id}", Scope.TIMEKEEPERS_READ),
            get("/time-entries", Scope.TIME_ENTRIES_READ),
            get("/time-entries/{id}", Scope.TIME_ENTRIES_READ),
            post("/time-entries", Scope.TIME_ENTRIES_WRITE),
            put("/time-entries/{id}", Scope.TIME_ENTRIES_WRITE),
            delete("/time-entries/{id}", Scope.TIME_ENTRIES_WRITE),
            get("/costs", Scope.COSTS_READ),
            get("/costs/{id}", Scope.COSTS_READ),
            post("/costs", Scope.COSTS_WRITE),
            put("/costs/{id}", Scope.COSTS_WRITE),
            delete("/costs/{id}", Scope.COSTS_WRITE),
            post("/invoices/preview", Scope.INVOICES_ISSUE),
            post("/invoices", Scope.INVOICES_ISSUE),
            get("/invoices", Scope.INVOICES_READ),
            get("/invoices/{id}", Scope.INVOICES_READ),
            get("/invoices/{id}/pdf", Scope.INVOICES_READ),
            get("/invoices/{id}/ledes", Scope.INVOICES_READ),
            get("/documents", Scope.DOCUMENTS_READ),
            get("/documents/{id}", Scope.DOCUMENTS_READ),
            get("/documents/{id}/content", Scope.DOCUMENTS_READ),
            post("/documents", Scope.DOCUMENTS_WRITE));

    private static Door get(String path, Scope scope) {
        return new Door(HttpMethod.GET, ROOT + path, scope);
    }

    private static Door post(String path, Scope scope) {
        return new Door(HttpMethod.POST, ROOT + path, scope);
    }

    private static Door put(String path, Scope scope) {
        return new Door(HttpMethod.PUT, ROOT + path, scope);
    }

    private static Door delete(String path, Scope scope) {
        return new Door(HttpMethod.DELETE, ROOT + path, scope);
    }

    /// Those at the request's address, whatever its verb.
    static List<Door> at(HttpServletRequest request) {
        return ALL.stream()
                .filter(door -> PathPatternRequestMatcher.pathPattern(door.path).matches(request))
                .toList();
    }

    RequestMatcher matcher() {
        return PathPatternRequestMatcher.pathPattern(method, path);
    }
}
