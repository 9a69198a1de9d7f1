package io.chancery.app.integrations;

import io.chancery.app.upgrades.PartInUse;
import org.springframework.stereotype.Component;

/// A program that the firm let in came in the last twelve months.
@Component
class ProgramsInUse implements PartInUse {

    @Override
    public String key() {
        return "programs";
    }

    @Override
    public String rows() {
        return "select from integration where revoked_at is null and last_used_at > :yearAgo";
    }
}
