package io.chancery.infra.outbound;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// How a mail server is spoken to: by its protocol, and by the properties that bear the protocol's name, such as
/// `mail.smtp.timeout`.
public record MailServerSettings(JavaMailSenderImpl server) {

    /// Such as `smtp`, also where the settings do not say.
    public String protocol() {
        return Objects.requireNonNullElse(server.getProtocol(), JavaMailSenderImpl.DEFAULT_PROTOCOL);
    }

    /// @param name such as `starttls.required`
    public @Nullable String get(String name) {
        return server.getJavaMailProperties().getProperty(named(name));
    }

    /// What the settings say stays.
    void setIfAbsent(String name, String value) {
        server.getJavaMailProperties().putIfAbsent(named(name), value);
    }

    private String named(String name) {
        return "mail.%s.%s".formatted(protocol(), name);
    }
}
