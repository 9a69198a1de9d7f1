package io.chancery.app.firm;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.tenancy.Branding;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes what the firm says of itself. Every verb refuses with [ChangedMeanwhile] when the thing was saved since.
@Service
@PreAuthorize("hasAuthority('FIRM_WRITE')")
@Transactional
public class FirmAdministration {

    private final Firms firms;
    private final LegalEntities entities;
    private final Offices offices;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    FirmAdministration(
            Firms firms, LegalEntities entities, Offices offices, AuditTrail audit, ApplicationEventPublisher events) {
        this.firms = firms;
        this.entities = entities;
        this.offices = offices;
        this.audit = audit;
        this.events = events;
    }

    public FirmSheet change(FirmDetails details, int seenVersion) {
        var firm = firms.theFirm();
        ChangedMeanwhile.unlessSame(seenVersion, firm.sheet().version());
        var before = firm.facts();
        var language = firm.sheet().details().locale().getLanguage();
        firm.become(details);
        firms.saveAndFlush(firm);
        if (!details.locale().getLanguage().equals(language)) {
            events.publishEvent(new FirmLanguageChanged(firm.sheet().version()));
        }
        record("firm.changed", "firm", firm.id(), details.name(), before, firm.facts());
        return firm.sheet();
    }

    /// Colours, scheme and logo; the registry's copy for closed pages follows after commit.
    public FirmSheet look(Branding branding, int seenVersion) {
        var firm = firms.theFirm();
        ChangedMeanwhile.unlessSame(seenVersion, firm.sheet().version());
        var before = firm.facts();
        firm.look(branding);
        firms.saveAndFlush(firm);
        var sheet = firm.sheet();
        record("firm.branded", "firm", firm.id(), sheet.name(), before, firm.facts());
        events.publishEvent(new FirmBranded(branding));
        return sheet;
    }

    public EntitySheet change(LegalEntityId id, EntityDetails details, int seenVersion) {
        var entity = entities.findById(id.value()).orElseThrow(() -> new NotInThisFirm("legal entity", id.value()));
        ChangedMeanwhile.unlessSame(seenVersion, entity.sheet().version());
        var before = entity.facts();
        entity.become(details);
        entities.saveAndFlush(entity);
        record("entity.changed", "legal_entity", id.value(), details.name(), before, entity.facts());
        return entity.sheet();
    }

    public OfficeSheet change(OfficeId id, OfficeDetails details, int seenVersion) {
        var office = offices.findById(id.value()).orElseThrow(() -> new NotInThisFirm("office", id.value()));
        ChangedMeanwhile.unlessSame(seenVersion, office.sheet().version());
        var before = office.facts();
        office.become(details);
        offices.saveAndFlush(office);
        record("office.changed", "office", id.value(), details.name(), before, office.facts());
        return office.sheet();
    }

    private void record(
            String action,
            String type,
            UUID subject,
            String name,
            Map<String, Object> before,
            Map<String, Object> after) {
        audit.record(action, type, subject, AuditDetails.of(name).changed(before, after));
    }
}
