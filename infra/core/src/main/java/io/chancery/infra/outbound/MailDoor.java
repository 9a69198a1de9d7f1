package io.chancery.infra.outbound;

import io.chancery.infra.outbound.OutboxTable.Waiting;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// Hands mail to the server that `spring.mail.*` names.
final class MailDoor {

    private final @Nullable JavaMailSender server;
    private final String from;

    /// @param server null when no server is configured; then mail stays and says so
    /// @param patience how long a server may be silent, where `spring.mail.properties` does not say: by itself the
    ///     protocol waits for ever, and a thread with it
    MailDoor(@Nullable JavaMailSender server, String from, Duration patience) {
        this.server = server;
        this.from = from;
        if (server instanceof JavaMailSenderImpl smtp) {
            var settings = new MailServerSettings(smtp);
            var millis = Long.toString(patience.toMillis());
            for (var limit : List.of("connectiontimeout", "timeout", "writetimeout")) {
                settings.setIfAbsent(limit, millis);
            }
        }
    }

    void send(Waiting letter) {
        if (server == null) {
            throw new CannotBeSent("no mail server is configured (spring.mail.host)", null);
        }
        try {
            var message = server.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(letter.recipient());
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            message.setHeader("X-Chancery-Letter", letter.id().toString());
            server.send(message);
        } catch (MessagingException | MailException e) {
            throw new CannotBeSent("the mail server did not take it: " + e.getMessage(), e);
        }
    }
}
