package io.chancery.app.letters;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import io.chancery.infra.outbound.LetterDied;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the firm's administrators of a letter that is given up, in the transaction that gives it up.
@Component
class DeadLetterNotice {

    private final Notifying notifying;

    DeadLetterNotice(Notifying notifying) {
        this.notifying = notifying;
    }

    @EventListener
    void on(LetterDied letter) {
        notifying.tellEveryoneWho(
                Permission.FIRM_WRITE,
                new Notice("letter-dead", LettersInFrame.PATH + "?open=" + letter.id(), List.of(letter.recipient())));
    }
}
