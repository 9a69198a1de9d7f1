package io.chancery.app.support;

import io.chancery.app.people.SupportGuest;
import io.chancery.control.support.SupportAccess;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.web.signin.Actors;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes into the firm's log what becomes of an access, and all that is looked at under it. It stands there for good
/// before anything of it happens: the control plane is another database transaction, and comes after.
@Component
public class SupportLog {

    private static final int PLACE_CHARS_MAX = 300;

    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    SupportLog(AuditTrail trail, PlatformTransactionManager transactions) {
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void record(String verb, SupportAccess access, Map<String, String> facts) {
        put(
                verb,
                access.id().value(),
                AuditDetails.of(access.operatorName()).changed(Map.of(), facts).because(access.reason()));
    }

    void cameIn(SupportGuest guest) {
        Actors.runAs(
                new Actor(guest.uuid(), guest.name(), Actors.address()),
                () -> put("came-in", guest.access(), AuditDetails.of(guest.name())));
    }

    /// @param place the address of a page, or what was opened on it
    public void looked(SupportGuest guest, String place) {
        var kept = place.substring(0, Math.min(place.length(), PLACE_CHARS_MAX));
        put("looked", guest.access(), AuditDetails.of(guest.name()).changed(Map.of(), Map.of("place", kept)));
    }

    private void put(String verb, UUID access, AuditDetails details) {
        GuestsOnlyRead.except(() ->
                transaction.executeWithoutResult(_ -> trail.record("support." + verb, "support", access, details)));
    }
}
