package io.chancery.infra.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One of the two applications, as it is started in operation too: a jar, its Java options, ordinary properties.
///
/// @param further options of the Java machine, behind those in the file
/// @param properties passed on the command line, but for passwords, which go by the environment: everybody can read a
/// command line
record WebApp(String name, Path jar, Path options, List<String> further, int port, Map<String, String> properties) {

    WebApp {
        further = List.copyOf(further);
        properties = Map.copyOf(properties);
    }

    private WebApp(String name, Path jar, Path options, int port, Map<String, String> properties) {
        this(name, jar, options, List.of(), port, properties);
    }

    WebApp with(Path otherJar, List<String> otherOptions) {
        return new WebApp(name, otherJar, options, otherOptions, port, properties);
    }

    /// The same, speaking TLS.
    WebApp secured(Certificate certificate) {
        var more = new LinkedHashMap<>(properties);
        more.putAll(certificate.properties());
        return new WebApp(name, jar, options, further, port, more);
    }

    static WebApp app(Path jar, Path options, Options chosen, PostgresAddress database, Passwords passwords)
            throws IOException {
        var properties = properties(database, passwords.login(Login.APP), chosen);
        properties.put("server.port", Integer.toString(chosen.port()));
        properties.put("spring.flyway.url", database.url());
        properties.put("spring.flyway.user", Login.OWNER);
        properties.put("spring.flyway.password", passwords.login(Login.OWNER).password());
        properties.put(
                "chancery.keys.master-file", MasterKeyFile.in(chosen.home()).toString());
        properties.put(
                "chancery.audit.checkpoints",
                chosen.home().resolve("checkpoints").toString());
        properties.put(
                "chancery.exports.directory", chosen.home().resolve("exports").toString());
        properties.put(
                "chancery.documents.directory",
                chosen.home().resolve("documents").toString());
        properties.put("management.endpoint.health.group.filling.include", "demonstration");
        properties.put("management.endpoint.health.group.filling.show-details", "always");
        // A node that fills nothing has no such part.
        properties.put("management.endpoint.health.validate-group-membership", "false");
        return new WebApp("app", jar, options, chosen.port(), properties);
    }

    static WebApp console(Path jar, Path options, Options chosen, PostgresAddress database, Passwords passwords)
            throws IOException {
        var properties = properties(database, passwords.login(Login.CONSOLE), chosen);
        properties.put("server.port", Integer.toString(chosen.consolePort()));
        properties.put("chancery.console.url", chosen.scheme() + "://localhost:" + chosen.consolePort());
        properties.put(
                "chancery.keys.master-file",
                MasterKeyFile.ofConsole(chosen.home()).toString());
        return new WebApp("console", jar, options, chosen.consolePort(), properties);
    }

    private static Map<String, String> properties(PostgresAddress database, Login login, Options chosen) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", login.user());
        properties.put("spring.datasource.password", login.password());
        properties.put("chancery.base-domain", "localhost");
        properties.put("chancery.app.url", chosen.scheme() + "://localhost:" + chosen.port());
        properties.put("chancery.demo", "true");
        return properties;
    }

    /// @param arguments before the properties, for example `migrate`
    List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + options);
        command.addAll(further);
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        properties.forEach((key, value) -> {
            if (!isSecret(key)) {
                command.add("--%s=%s".formatted(key, value));
            }
        });
        return command;
    }

    /// Spring reads `SPRING_DATASOURCE_PASSWORD` as `spring.datasource.password`.
    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        properties.forEach((key, value) -> {
            if (isSecret(key)) {
                environment.put(key.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value);
            }
        });
        return environment;
    }

    private static boolean isSecret(String key) {
        return key.endsWith("password") || key.endsWith(".secret");
    }

    /// How far the demonstration is filled.
    URI demonstration() {
        return health().resolve("health/filling");
    }

    URI health() {
        var scheme = Certificate.isIn(properties) ? "https" : "http";
        return URI.create("%s://127.0.0.1:%d/actuator/health".formatted(scheme, port));
    }

    /// Asks it how it is, and knows its certificate.
    HttpClient client() throws IOException {
        return Certificate.isIn(properties)
                ? HttpClient.newBuilder()
                        .sslContext(Certificate.of(properties).trusting())
                        .build()
                : HttpClient.newHttpClient();
    }
}
