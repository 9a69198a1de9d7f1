package io.chancery.control.tenants;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;

/// The full host name at which a firm answers, in lower case and without a port.
public record HostName(String value) implements Serializable {

    /// RFC 1035: 253 characters in all, 63 in each label.
    public static final int LENGTH_MAX = 253;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern SYNTAX = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*");

    public HostName {
        value = value.toLowerCase(Locale.ROOT);
        if (value.length() > LENGTH_MAX || !SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A host name has labels of letters, digits and hyphens, joined by dots, at most %d characters, was '%s'"
                            .formatted(LENGTH_MAX, value));
        }
    }

    /// What a browser sent as host, with case and port taken off. Anything else than a host name matches no firm.
    static String of(String header) {
        int port = header.lastIndexOf(':');
        var host = port >= 0 && header.substring(port + 1).chars().allMatch(Character::isDigit)
                ? header.substring(0, port)
                : header;
        return host.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }
}
