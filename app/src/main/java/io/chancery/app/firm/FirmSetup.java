package io.chancery.app.firm;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.tenancy.Branding;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the rows that a firm cannot be without, when it is opened.
///
/// Asks for no permission: nobody has signed in to this firm yet, and only the order that opens it calls this.
@Service
public class FirmSetup {

    private final Firms firms;
    private final LegalEntities entities;
    private final Offices offices;
    private final AuditTrail audit;

    FirmSetup(Firms firms, LegalEntities entities, Offices offices, AuditTrail audit) {
        this.firms = firms;
        this.entities = entities;
        this.offices = offices;
        this.audit = audit;
    }

    /// Gives the firm its row, one legal entity and one office. A second call changes nothing, so an order may
    /// resume here.
    ///
    /// @param country ISO 3166 alpha-2 code
    @Transactional
    public void establish(String country, FirmDetails details) {
        if (!firms.findAll().isEmpty()) {
            return;
        }
        var firm = firms.saveAndFlush(new Firm(country, details, Branding.DEFAULT));
        var address = PostalAddress.in(country);
        var entity = entities.saveAndFlush(new LegalEntity(new EntityDetails(
                details.name().substring(0, Math.min(details.name().length(), EntityDetails.NAME_MAX)),
                address,
                "",
                "",
                "",
                BankDetails.NONE,
                "",
                "",
                details.currency())));
        offices.saveAndFlush(new Office(
                new LegalEntityId(entity.id()),
                new OfficeDetails(
                        details.name().substring(0, Math.min(details.name().length(), OfficeDetails.NAME_MAX)),
                        address,
                        details.zone())));
        audit.record(
                "firm.established",
                "firm",
                firm.id(),
                AuditDetails.of(details.name()).changed(Map.of(), firm.facts()));
    }
}
