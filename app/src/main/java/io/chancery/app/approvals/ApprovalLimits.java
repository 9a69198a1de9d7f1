package io.chancery.app.approvals;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.money.Money;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.FreshFactor;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What admins decide about how much somebody may issue. Amounts are in the firm's currency.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional
public class ApprovalLimits {

    private final ApprovalTable table;
    private final FirmProfile firm;
    private final Commands commands;
    private final AuditTrail audit;
    private final TenantDirectory directory;

    ApprovalLimits(
            ApprovalTable table, FirmProfile firm, Commands commands, AuditTrail audit, TenantDirectory directory) {
        this.table = table;
        this.firm = firm;
        this.commands = commands;
        this.audit = audit;
        this.directory = directory;
    }

    /// Whoever may issue, people first and by name, with their limits. Whoever reads what the firm says of itself may
    /// read it.
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public List<Holder> holders(int offset, int limit) {
        return table.holders(offset, limit);
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public int count() {
        return table.count();
    }

    /// Above which amount a fresh factor is asked for; empty for never.
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public Optional<Money> freshAbove() {
        return table.freshAbove();
    }

    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyAuthority('FIRM_READ', 'PEOPLE_ADMIN')")
    public Currency currency() {
        return firm.firm().details().currency();
    }

    /// Counts from the next invoice on.
    ///
    /// @param amount null takes the limit away
    /// @throws NotInThisFirm when nobody who may issue has this id
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void limit(CommandId command, UUID id, @Nullable BigDecimal amount) {
        commands.once(command, () -> {
            var holder = table.holder(id).orElseThrow(() -> new NotInThisFirm("person", id));
            var limit = money(amount);
            table.limit(id, limit);
            audit.record(
                    "approval.limit-set",
                    holder.program() ? "integration" : "person",
                    id,
                    AuditDetails.of(holder.name())
                            .changed(Map.of("limit", words(holder.limit())), Map.of("limit", words(limit))));
            return id;
        });
    }

    /// Counts from the next invoice on.
    ///
    /// @param amount null asks never
    /// @throws io.chancery.infra.web.signin.ProofIsStale when the admin has to confirm that it is they
    @FreshFactor
    public void askAbove(CommandId command, @Nullable BigDecimal amount) {
        commands.once(command, () -> {
            var before = table.freshAbove().orElse(null);
            var after = money(amount);
            table.askAbove(after == null ? null : after.amount(), currency());
            var tenant = directory.require(TenantContext.require());
            audit.record(
                    "approval.fresh-above",
                    "firm",
                    tenant.id().value(),
                    AuditDetails.of(tenant.name())
                            .changed(Map.of("freshAbove", words(before)), Map.of("freshAbove", words(after))));
            return tenant.id().value();
        });
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            throw new IllegalArgumentException("A limit is not below zero, was " + amount);
        }
        return amount == null ? null : new Money(amount, currency());
    }

    private static String words(@Nullable Money amount) {
        return amount == null ? "" : amount.toString();
    }
}
