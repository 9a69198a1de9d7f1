package io.chancery.app.firm;

import io.chancery.infra.tenancy.Branding;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells everyone who is signed in what the firm is called, how it looks and who issues its invoices.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional(readOnly = true)
public class FirmProfile {

    private final Firms firms;
    private final LegalEntities entities;
    private final Offices offices;

    FirmProfile(Firms firms, LegalEntities entities, Offices offices) {
        this.firms = firms;
        this.entities = entities;
        this.offices = offices;
    }

    public FirmSheet firm() {
        return firms.theFirm().sheet();
    }

    public Branding branding() {
        return firm().branding();
    }

    /// In the order in which they were added; the first is the one a new matter gets. Never empty.
    public List<EntitySheet> entities() {
        return entities.findByArchivedAtIsNullOrderById().stream()
                .map(LegalEntity::sheet)
                .toList();
    }

    /// Also an archived one: an old invoice still names it.
    public EntitySheet entity(LegalEntityId id) {
        return entities.findById(id.value())
                .map(LegalEntity::sheet)
                .orElseThrow(() -> new NotInThisFirm("legal entity", id.value()));
    }

    /// In the order in which they were added; the first is the one a new matter gets. Never empty.
    public List<OfficeSheet> offices() {
        return offices.findByArchivedAtIsNullOrderById().stream()
                .map(Office::sheet)
                .toList();
    }
}
