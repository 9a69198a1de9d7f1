package io.chancery.app.upgrades;

import io.chancery.control.tenants.CopyKind;
import io.chancery.control.tenants.FirmCopies;
import io.chancery.infra.migration.CopyCleaning;
import io.chancery.infra.migration.CopyRemoval;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes copies of firms and takes them away. Each verb may be broken off anywhere and done again.
@Component
public class FirmCopying {

    private final FirmCopies registry;
    private final FirmSchemas schemas;
    private final SchemaCopies copies;
    private final List<CopyCleaning> cleanings;
    private final List<CopyRemoval> removals;
    private final TransactionTemplate transaction;

    FirmCopying(
            FirmCopies registry,
            FirmSchemas schemas,
            SchemaCopies copies,
            List<CopyCleaning> cleanings,
            List<CopyRemoval> removals,
            PlatformTransactionManager transactionManager) {
        this.registry = registry;
        this.schemas = schemas;
        this.copies = copies;
        this.cleanings = cleanings;
        this.removals = removals;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    public static Place placeOf(Tenant firm) {
        return new Place(firm.cell(), firm.schema(), firm.role());
    }

    /// Makes a neutralised copy of what the firm holds now, or finds the one that is there. Its door is shut.
    Tenant make(Tenant firm, CopyKind kind, Duration life) {
        var copy = make(firm, kind, life, place -> copies.copy(placeOf(firm), place));
        Maintenance.callAs(copy.id(), () -> {
            transaction.executeWithoutResult(_ -> cleanings.forEach(CopyCleaning::clean));
            return null;
        });
        return copy;
    }

    /// Makes a copy whose schema comes from elsewhere. Its door is shut, and nobody is let in.
    ///
    /// @param filling makes the schema there
    public Tenant make(Tenant firm, CopyKind kind, Duration life, Consumer<Place> filling) {
        var copy = registry.enter(firm.id(), kind, life);
        schemas.admit(copy);
        filling.accept(placeOf(copy));
        copies.open(placeOf(copy));
        return copy;
    }

    /// Throws the firm's copy of this kind away, if there is one.
    public void remove(Tenant firm, CopyKind kind) {
        registry.find(firm.id(), kind).ifPresent(this::remove);
    }

    void remove(Tenant copy) {
        if (!copy.isCopy()) {
            throw new IllegalArgumentException("Firm %s is no copy and is not thrown away".formatted(copy.slug()));
        }
        schemas.closeDoor(copy, "thrown away", Duration.ofSeconds(30));
        schemas.remove(copy);
        removals.forEach(removal -> removal.remove(copy));
        registry.forget(copy.id());
    }
}
