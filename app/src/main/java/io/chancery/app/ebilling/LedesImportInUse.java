package io.chancery.app.ebilling;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// The firm took a LEDES file in, in the last twelve months.
@Component
class LedesImportInUse implements PartInUse {

    @Override
    public String key() {
        return "ledes-import";
    }

    @Override
    public String rows() {
        return "select from import_file where imported_at > :yearAgo";
    }
}
