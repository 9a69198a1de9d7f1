package io.chancery.app.documents;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import java.util.List;
import org.springframework.stereotype.Component;

/// Tells those who look after the firm's documents that stored files were found damaged, whoever found them.
@Component
class DamageNews {

    static final String NOTICE = "content-damaged";

    private final Notifying notifying;

    DamageNews(Notifying notifying) {
        this.notifying = notifying;
    }

    /// Part of the transaction that marks them.
    ///
    /// @param files that nobody was told of; with none nothing is told
    void tell(int files) {
        if (files > 0) {
            notifying.tellEveryoneWho(
                    Permission.DOCUMENT_ADMIN, new Notice(NOTICE, StoreHealth.PLACE, List.of(Integer.toString(files))));
        }
    }
}
