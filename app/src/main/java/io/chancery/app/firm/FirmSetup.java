package io.chancery.app.firm;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.tenancy.Branding;
import java.util.Locale;
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

    /// Gives the firm its row, one legal entity and one office, with what is usual in its country. A second call
    /// changes nothing, so an order may resume here.
    ///
    /// @param country ISO 3166 alpha-2 code, see [CountryPreset]
    @Transactional
    public void establish(String name, String country, Locale locale) {
        if (!firms.findAll().isEmpty()) {
            return;
        }
        var preset = CountryPreset.of(country);
        var details = new FirmDetails(name, locale, preset.currency(), preset.zone(), preset.paymentDays());
        var firm = firms.saveAndFlush(new Firm(country, details, Branding.DEFAULT));
        var address = PostalAddress.in(country);
        var entity = entities.saveAndFlush(new LegalEntity(
                new EntityDetails(name, address, "", "", "", BankDetails.NONE, "", "", preset.currency())));
        offices.saveAndFlush(
                new Office(new LegalEntityId(entity.id()), new OfficeDetails(name, address, preset.zone())));
        audit.record(
                "firm.established", "firm", firm.id(), AuditDetails.of(name).changed(Map.of(), firm.facts()));
    }
}
