package io.chancery.app.documents;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.FirmProfile;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.documents.ExaminingRules;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides which kinds of files the firm takes, and what happens to active content. It holds for what arrives from then
/// on.
@Service
@PreAuthorize("hasAuthority('DOCUMENT_ADMIN')")
@Transactional(readOnly = true)
public class DocumentRuling {

    private final RulesTable rules;
    private final FirmProfile firm;
    private final AuditTrail audit;

    DocumentRuling(RulesTable rules, FirmProfile firm, AuditTrail audit) {
        this.rules = rules;
        this.firm = firm;
        this.audit = audit;
    }

    public DocumentRules current() {
        return rules.current();
    }

    /// @throws NothingIsTaken when no kind is chosen
    /// @throws ChangedMeanwhile when somebody decided since `seenVersion`
    @Transactional
    public void choose(ExaminingRules chosen, int seenVersion) {
        if (chosen.kinds().isEmpty()) {
            throw new NothingIsTaken();
        }
        var before = rules.current();
        ChangedMeanwhile.unlessSame(seenVersion, before.version());
        if (!rules.choose(chosen, seenVersion)) {
            ChangedMeanwhile.unlessSame(seenVersion, rules.current().version());
        }
        var us = firm.firm();
        audit.record(
                "document.rules-changed",
                "firm",
                rules.firm(),
                AuditDetails.of(us.details().name()).changed(facts(before.rules()), facts(chosen)));
    }

    private static Map<String, Object> facts(ExaminingRules rules) {
        return new TreeMap<>(Map.of("fileKinds", names(rules.kinds()), "tolerated", names(rules.tolerated())));
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
