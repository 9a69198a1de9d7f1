package io.chancery.app.letters;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.outbound.LetterSheet;
import io.chancery.infra.outbound.LetterSort;
import io.chancery.infra.outbound.LetterState;
import io.chancery.infra.outbound.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an administrator sees of the letters that have not left.
@Service
@PreAuthorize("hasAuthority('FIRM_WRITE')")
@Transactional(readOnly = true)
public class UnsentLetters {

    private final Outbox outbox;
    private final AuditTrail audit;

    UnsentLetters(Outbox outbox, AuditTrail audit) {
        this.outbox = outbox;
        this.audit = audit;
    }

    public List<LetterSheet> page(
            String search, Set<LetterState> states, LetterSort sort, boolean descending, int offset, int limit) {
        return outbox.unsent(search, states, sort, descending, offset, limit);
    }

    public int count(String search, Set<LetterState> states) {
        return outbox.countUnsent(search, states);
    }

    /// Also one that has left meanwhile: a link to it says so.
    public Optional<LetterSheet> letter(UUID id) {
        return outbox.find(id);
    }

    /// Has a letter tried again that was given up; sent twice, the click does it once.
    @Transactional
    public void sendAgain(UUID letter) {
        outbox.sendAgain(letter)
                .ifPresent(
                        recipient -> audit.record("letter.sent-again", "letter", letter, AuditDetails.of(recipient)));
    }
}
