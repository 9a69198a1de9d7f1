package io.chancery.app.documents;

import io.chancery.infra.documents.Examiner;
import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.documents.FileName;
import io.chancery.infra.documents.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks through what somebody sent by the firm's limits and rules. That takes as long as it takes, so it happens
/// outside of any transaction.
@Component
class Scrutiny {

    private final RulesTable rules;
    private final FirmLimits limits;
    private final Examiner examiner;
    private final TransactionTemplate transaction;

    Scrutiny(RulesTable rules, FirmLimits limits, Examiner examiner, PlatformTransactionManager transactions) {
        this.rules = rules;
        this.limits = limits;
        this.examiner = examiner;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What is known before anybody looks into the file.
    private record Known(ExaminingRules rules, Verdict.@Nullable Refused objection) {}

    /// @param declared the type that the sender declared, empty when none
    /// @param require refuses when the file has no place to go to; nobody looks into it then
    Verdict of(Path file, FileName name, String declared, Runnable require) throws IOException {
        var bytes = Files.size(file);
        var known = Objects.requireNonNull(transaction.execute(_ -> {
            require.run();
            var chosen = rules.current();
            return new Known(chosen.rules(), limits.objection(bytes, chosen).orElse(null));
        }));
        return known.objection() == null ? examiner.examine(file, name, declared, known.rules()) : known.objection();
    }
}
