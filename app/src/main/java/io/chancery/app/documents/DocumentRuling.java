package io.chancery.app.documents;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.FirmProfile;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.DocumentLimits;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides which kinds of files the firm takes and how much of them, and what happens to active content. It holds for
/// what arrives from then on.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class DocumentRuling {

    private final RulesTable rules;
    private final FirmLimits limits;
    private final FirmProfile firm;
    private final AuditTrail audit;

    DocumentRuling(RulesTable rules, FirmLimits limits, FirmProfile firm, AuditTrail audit) {
        this.rules = rules;
        this.limits = limits;
        this.firm = firm;
        this.audit = audit;
    }

    public DocumentRules current() {
        return rules.current();
    }

    /// What the provider lets the firm choose from.
    public DocumentLimits provided() {
        return limits.provided();
    }

    /// @param chosen with the version that was seen
    /// @throws NothingIsTaken when no kind is chosen
    /// @throws MoreThanProvided when the provider lets the firm keep less
    /// @throws ChangedMeanwhile when somebody decided since
    @Transactional
    public void choose(DocumentRules chosen) {
        if (chosen.rules().kinds().isEmpty()) {
            throw new NothingIsTaken();
        }
        var most = limits.provided();
        if (chosen.sizeOr(0) > most.sizeMax() || chosen.quotaOr(0) > most.quota()) {
            throw new MoreThanProvided();
        }
        var before = rules.current();
        ChangedMeanwhile.unlessSame(chosen.version(), before.version());
        if (!rules.choose(chosen)) {
            ChangedMeanwhile.unlessSame(chosen.version(), rules.current().version());
        }
        var us = firm.firm();
        audit.record(
                "document.rules-changed",
                "firm",
                rules.firm(),
                AuditDetails.of(us.details().name()).changed(facts(before), facts(chosen)));
    }

    private static Map<String, Object> facts(DocumentRules rules) {
        return new TreeMap<>(Map.of(
                "fileKinds",
                names(rules.rules().kinds()),
                "tolerated",
                names(rules.rules().tolerated()),
                "sizeMax",
                megabytes(rules.sizeMax()),
                "quota",
                megabytes(rules.quota())));
    }

    private static String megabytes(@Nullable Long bytes) {
        return bytes == null ? "" : bytes / 1024 / 1024 + " MB";
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
