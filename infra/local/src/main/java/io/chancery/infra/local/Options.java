package io.chancery.infra.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

/// What can be chosen at the start.
///
/// @param home where data, passwords and logs are kept
/// @param tls whether browsers come by TLS, with a certificate that this installation made for itself
/// @param fresh whether what is kept there is thrown away first
record Options(Path checkout, Path home, int port, int consolePort, boolean tls, boolean fresh, boolean help) {

    private static final int PORT_MAX = 65_535;

    /// @throws WrongUse when an option is unknown or its value is not one
    static Options parse(List<String> arguments) {
        var rest = new ArrayDeque<>(arguments);
        var options = new Options(
                Path.of("").toAbsolutePath(), Path.of(".run").toAbsolutePath(), 8080, 8090, false, false, false);
        while (!rest.isEmpty()) {
            options = options.with(rest.remove(), rest);
        }
        if (options.port == options.consolePort) {
            throw new WrongUse("The application and the console cannot share port " + options.port + ".");
        }
        return options;
    }

    /// How the addresses begin that are told.
    String scheme() {
        return tls ? "https" : "http";
    }

    private Options with(String option, ArrayDeque<String> rest) {
        return switch (option) {
            case "--checkout" -> new Options(path(option, rest), home, port, consolePort, tls, fresh, help);
            case "--data" -> new Options(checkout, path(option, rest), port, consolePort, tls, fresh, help);
            case "--port" -> new Options(checkout, home, port(option, rest), consolePort, tls, fresh, help);
            case "--console-port" -> new Options(checkout, home, port, port(option, rest), tls, fresh, help);
            case "--tls" -> new Options(checkout, home, port, consolePort, true, fresh, help);
            case "--fresh" -> new Options(checkout, home, port, consolePort, tls, true, help);
            case "--help", "-h" -> new Options(checkout, home, port, consolePort, tls, fresh, true);
            default -> throw new WrongUse("There is no option %s.".formatted(option));
        };
    }

    private static Path path(String option, ArrayDeque<String> rest) {
        return Path.of(value(option, rest)).toAbsolutePath().normalize();
    }

    private static int port(String option, ArrayDeque<String> rest) {
        var value = value(option, rest);
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > PORT_MAX) {
            throw new WrongUse("%s takes a number from 1 to %d, was '%s'.".formatted(option, PORT_MAX, value));
        }
        return Integer.parseInt(value);
    }

    private static String value(String option, ArrayDeque<String> rest) {
        if (rest.isEmpty()) {
            throw new WrongUse("%s needs a value.".formatted(option));
        }
        return rest.remove();
    }
}
