package io.chancery.infra.web.sessions;

import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Lock;

/// The attributes of a session that belong to its person and not to the node.
final class SessionAttributes {

    /// When the node last asked whether the person may still be here, and noted that they are; every node for itself.
    private static final String ASKED_AT = "io.chancery.standing";

    /// What the web server itself keeps in a session, such as whom to tell of its end among the open websockets.
    /// Written
    /// down, it could not be read: the whole copy would be refused.
    private static final List<String> OF_THE_SERVER = List.of("org.apache.", "org.atmosphere.", "jakarta.");

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
        return !(value instanceof Lock)
                && !name.equals(LocalSession.ATTRIBUTE)
                && !name.startsWith(ASKED_AT)
                && OF_THE_SERVER.stream().noneMatch(value.getClass().getName()::startsWith);
    }
}
