package io.chancery.infra.transit;

import io.chancery.infra.outbound.MailServerSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.jdbc.SslMode;
import org.postgresql.util.PSQLException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// How a node is set up to speak to databases and to the mail server. Told by the settings alone: nobody is called.
/// What does not leave the machine is not asked about.
final class Ways {

    private static final String CELLS = "chancery.cells";
    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");
    private static final List<String> DATABASES = List.of("spring.datasource.url", "spring.flyway.url");

    private final Environment environment;
    private final @Nullable JavaMailSender mail;

    Ways(Environment environment, @Nullable JavaMailSender mail) {
        this.environment = environment;
        this.mail = mail;
    }

    /// Each by the property that says so, and what would change it.
    List<String> inTheClear() {
        var found = new ArrayList<String>();
        DATABASES.forEach(property -> Optional.ofNullable(environment.getProperty(property))
                .flatMap(url -> ofDatabase(property, url))
                .ifPresent(found::add));
        Binder.get(environment)
                .bind(CELLS, Bindable.mapOf(String.class, String.class))
                .ifBound(cells -> cells.forEach((property, value) -> {
                    if (property.endsWith(".url")) {
                        ofDatabase("%s.%s".formatted(CELLS, property), value).ifPresent(found::add);
                    }
                }));
        ofMail().ifPresent(found::add);
        return found;
    }

    private static Optional<String> ofDatabase(String property, String url) {
        var settings = Driver.parseURL(url, null);
        if (settings == null || isHere(PGProperty.PG_HOST.getOrDefault(settings))) {
            return Optional.empty();
        }
        try {
            return SslMode.of(settings) == SslMode.VERIFY_FULL
                    ? Optional.empty()
                    : Optional.of("what the database of %s hears (sslmode=verify-full)".formatted(property));
        } catch (PSQLException unknown) {
            return Optional.of("what the database of %s hears: %s".formatted(property, unknown.getMessage()));
        }
    }

    private Optional<String> ofMail() {
        if (!(mail instanceof JavaMailSenderImpl smtp) || isHere(smtp.getHost())) {
            return Optional.empty();
        }
        var settings = new MailServerSettings(smtp);
        var encrypted = settings.protocol().equals("smtps")
                || Stream.of("ssl.enable", "starttls.required").anyMatch(one -> "true".equals(settings.get(one)));
        return encrypted
                ? Optional.empty()
                : Optional.of("what the mail server of spring.mail.host hears"
                        + " (spring.mail.properties.mail.smtp.starttls.required=true, or spring.mail.protocol=smtps)");
    }

    private static boolean isHere(@Nullable String host) {
        return host == null || HERE.matcher(host).matches();
    }
}
