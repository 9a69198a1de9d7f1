package io.chancery.app.support;

import io.chancery.app.notifications.Notice;
import io.chancery.app.notifications.Notifying;
import io.chancery.app.people.Permission;
import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.control.support.AccessState;
import io.chancery.control.support.FirmSupport;
import io.chancery.control.support.SupportAccess;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Tells the firm's admins by their bell that support asks to look in. Every node hears of it; the firm's row, locked,
/// lets one tell.
@Component
class SupportNotices {

    static final String KIND = "support-asked";

    private static final Logger LOG = LoggerFactory.getLogger(SupportNotices.class);

    private final FirmSupport support;
    private final Notifying notifying;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SupportNotices(FirmSupport support, Notifying notifying, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.support = support;
        this.notifying = notifying;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(RegistryChanged change) {
        var firm = change.tenant();
        if (firm == null || change.kind() != ChangeKind.SUPPORT) {
            return;
        }
        try {
            TenantContext.runAs(
                    firm,
                    () -> support.unsettled(firm).stream()
                            .filter(access -> access.written() == AccessState.ASKED)
                            .forEach(this::tell));
        } catch (FirmIsClosed closed) {
            LOG.info("The admins of a closed firm are not told that support asks");
        }
    }

    private void tell(SupportAccess access) {
        var path = SupportPlace.PATH + "?open=" + access.id();
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select 1 from firm for update").query(Integer.class).list();
            boolean told = jdbc.sql("select exists(select from notification where kind = :kind and path = :path)")
                    .param("kind", KIND)
                    .param("path", path)
                    .query(Boolean.class)
                    .single();
            if (!told) {
                notifying.tellEveryoneWho(
                        Permission.PEOPLE_ADMIN, new Notice(KIND, path, List.of(access.operatorName())));
            }
        });
    }
}
