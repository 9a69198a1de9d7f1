package io.chancery.app.documents;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// Documents lie on matters of the firm.
@Component
class DocumentsInUse implements PartInUse {

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public String rows() {
        return "select from document where trashed_at is null";
    }
}
