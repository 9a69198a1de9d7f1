package io.chancery.app.approvals;

import io.chancery.app.money.Money;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.web.signin.Freshness;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks, within the transaction that issues or takes back, whether this person or program may for this amount.
///
/// See DD028.
@Service
@PreAuthorize("hasAuthority('INVOICE_ISSUE')")
@Transactional(propagation = Propagation.MANDATORY)
public class Approving {

    private static final int NAMES_MAX = 5;

    private final ApprovalTable table;
    private final ActorSource actors;
    private final Freshness freshness;

    Approving(ApprovalTable table, ActorSource actors, Freshness freshness) {
        this.table = table;
        this.actors = actors;
        this.freshness = freshness;
    }

    /// @param total what the document comes to, tax included; of a credit note what it takes back
    /// @throws AboveLimit when it is more than they may, which names who may
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the firm wants them to prove first who they are
    public void require(Money total) {
        excess(total).ifPresent(excess -> {
            throw excess.refusal();
        });
        if (table.freshAbove().filter(above -> !keeps(above, total)).isPresent()) {
            freshness.require();
        }
    }

    /// Why they may not, for a screen that says so before anybody tries.
    public Optional<Excess> excess(Money total) {
        var actor = actors.current().id();
        return actor == null
                ? Optional.empty()
                : table.limitOf(actor)
                        .filter(limit -> !keeps(limit, total))
                        .map(limit -> new Excess(limit, total.abs(), table.whoMay(total.abs(), NAMES_MAX)));
    }

    private static boolean keeps(Money limit, Money total) {
        return limit.currency().equals(total.currency()) && total.abs().compareTo(limit) <= 0;
    }
}
