package io.chancery.app.documents;

import io.chancery.infra.documents.DocumentLimits;
import io.chancery.infra.documents.Objection;
import io.chancery.infra.documents.ProvidedLimits;
import io.chancery.infra.documents.Verdict.Refused;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the bound firm may send and keep: what its provider lets it, narrowed by what it chose itself.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FirmLimits {

    private static final long MEBIBYTE = 1024L * 1024L;

    private final ProvidedLimits provided;
    private final TenantDirectory firms;
    private final RulesTable rules;
    private final BlobTable blobs;

    FirmLimits(ProvidedLimits provided, TenantDirectory firms, RulesTable rules, BlobTable blobs) {
        this.provided = provided;
        this.firms = firms;
        this.rules = rules;
        this.blobs = blobs;
    }

    /// What the firm may choose from.
    @Transactional(propagation = Propagation.SUPPORTS)
    DocumentLimits provided() {
        return provided.of(original(firms.require(TenantContext.require())));
    }

    DocumentLimits current() {
        return within(rules.current());
    }

    private DocumentLimits within(DocumentRules chosen) {
        return provided().within(chosen.sizeOr(Long.MAX_VALUE), chosen.quotaOr(Long.MAX_VALUE));
    }

    /// What speaks against a file of this size, before anybody looks into it.
    Optional<Refused> objection(long bytes, DocumentRules chosen) {
        var limits = within(chosen);
        if (bytes > limits.sizeMax()) {
            return Optional.of(new Refused(Objection.TOO_BIG, Long.toString(limits.sizeMax() / MEBIBYTE)));
        }
        return blobs.bytes() + bytes > limits.quota() ? Optional.of(NoRoomLeft.REFUSED) : Optional.empty();
    }

    /// Asked when everything is written down. Of many that arrive at once, each waits here for those before it.
    ///
    /// @throws NoRoomLeft when it is too much now
    void requireRoom() {
        if (blobs.bytesNow() > current().quota()) {
            throw new NoRoomLeft();
        }
    }

    private Tenant original(Tenant firm) {
        var copyOf = firm.copyOf();
        return copyOf == null ? firm : firms.require(copyOf);
    }

    /// The room went to others while the file was looked through. What was written down is rolled back.
    static final class NoRoomLeft extends RuntimeException {

        static final Refused REFUSED = new Refused(Objection.NO_ROOM, "quota");
    }
}
