package io.chancery.app.people;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator sees of those who try to come in.
@Service
@PreAuthorize("hasAuthority('PEOPLE_ADMIN')")
@Transactional(readOnly = true)
public class SecurityAtTheDoor {

    static final int DAYS = 30;

    private final SecurityCounts counts;

    SecurityAtTheDoor(SecurityCounts counts) {
        this.counts = counts;
    }

    /// Of the last thirty days those on which anything happened, the last first.
    public List<SecurityDay> days() {
        return counts.last(DAYS);
    }
}
