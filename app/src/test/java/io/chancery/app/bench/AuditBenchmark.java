package io.chancery.app.bench;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.audit.AuditChain;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What it costs that nobody can rewrite what was done. A class of its own, so that its firms are no other's.
@FirmTest
class AuditBenchmark {

    private static final int ENTRIES = 2_000;

    @Autowired
    Registers registers;

    @Autowired
    WorkRecording recording;

    @Autowired
    AuditChain chain;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void measure() throws Exception {
        Figures.quiet();
        var lines = new ArrayList<String>();
        lines.add(Pairs.head());
        var time = new RecordedTime(
                ManyEntries.in(Firm.BIRCHWOOD, registers, ENTRIES),
                ManyEntries.in(Firm.ASHWORTH, registers, ENTRIES),
                recording,
                chain,
                transaction);
        lines.addAll(time.measure());
        try (var fleet = new Fleet()) {
            lines.addAll(AuditedTransactions.measure(fleet));
            lines.add(AuditedTransactions.chainingOfKept(fleet));
        }
        Figures.keep("security-audit", lines);
    }
}
