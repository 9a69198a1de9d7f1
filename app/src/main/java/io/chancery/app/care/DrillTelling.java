package io.chancery.app.care;

import io.chancery.infra.tenancy.Tenant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;

/// Tells the operators that a drill failed: by mail where an address is set, and always in the log. The console shows
/// it in any case.
class DrillTelling {

    private static final Logger LOG = LoggerFactory.getLogger(DrillTelling.class);

    private final ObjectProvider<JavaMailSender> server;
    private final @Nullable String to;
    private final String from;

    DrillTelling(
            ObjectProvider<JavaMailSender> server,
            @Value("${chancery.exports.tell:#{null}}") @Nullable String to,
            @Value("${chancery.outbound.from:chancery@localhost}") String from) {
        this.server = server;
        this.to = to;
        this.from = from;
    }

    void failed(Tenant firm, String step, String why) {
        LOG.error("The drill of firm {} failed at {}: {}", firm.slug(), step, why);
        var mail = server.getIfAvailable();
        if (to == null || mail == null) {
            return;
        }
        var letter = new SimpleMailMessage();
        letter.setFrom(from);
        letter.setTo(to);
        letter.setSubject("The export of %s could not be restored".formatted(firm.slug()));
        letter.setText("""
                A drill restored the newest export of %s beside the firm and could not prove it.

                Step: %s
                What it says: %s

                The firm itself is not touched. Its exports cannot be relied on until a drill succeeds: mend the cause, have the firm
                exported anew, then drill again under Exports in the console.
                """.formatted(firm.slug(), step, why));
        try {
            mail.send(letter);
        } catch (MailException e) {
            LOG.error("The operators could not be told by mail", e);
        }
    }
}
