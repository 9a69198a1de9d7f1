package io.chancery.infra.web.sessions;

import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/// The attributes of a session that belong to its person and not to the node.
final class SessionAttributes {

    /// When the node last asked whether the person may still be here; every node asks for itself.
    private static final String ASKED_AT = "io.chancery.standing";

    private SessionAttributes() {}

    static LinkedHashMap<String, Object> take(HttpSession session) {
        var taken = new LinkedHashMap<String, Object>();
        for (var name : Collections.list(session.getAttributeNames())) {
            var value = session.getAttribute(name);
            if (value != null && travels(name, value)) {
                taken.put(name, value);
            }
        }
        return taken;
    }

    static void put(Map<?, ?> attributes, HttpSession session) {
        attributes.forEach((name, value) -> session.setAttribute((String) name, value));
    }

    static boolean travels(String name, Object value) {
        return !(value instanceof Lock) && !name.equals(LocalSession.ATTRIBUTE) && !name.equals(ASKED_AT);
    }
}
