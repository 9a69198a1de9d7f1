package io.chancery.app.firm;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// A legal entity of the firm is registered for VAT.
@Component
class VatInUse implements PartInUse {

    @Override
    public String key() {
        return "vat";
    }

    @Override
    public String rows() {
        return "select from legal_entity where vat_id <> '' and archived_at is null";
    }
}
