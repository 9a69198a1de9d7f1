package io.chancery.app.openid;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// People of the firm come in by its own provider.
@Component
class ProviderInUse implements PartInUse {

    @Override
    public String key() {
        return "openid-provider";
    }

    @Override
    public String rows() {
        return "select from openid_provider where is_on";
    }
}
