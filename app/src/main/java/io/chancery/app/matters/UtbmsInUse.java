package io.chancery.app.matters;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// Work on an open matter of the firm bears UTBMS codes.
@Component
class UtbmsInUse implements PartInUse {

    @Override
    public String key() {
        return "utbms-codes";
    }

    @Override
    public String rows() {
        return "select from matter where utbms_set is not null and closed_on is null";
    }
}
