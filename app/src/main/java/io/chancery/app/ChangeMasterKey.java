package io.chancery.app;

import io.chancery.control.upgrades.SnapshotSchemas;
import io.chancery.infra.crypto.MasterKeyChange;
import io.chancery.infra.crypto.MasterKeyChange.Outcome;
import io.chancery.infra.crypto.MasterKeyChange.Step;
import io.chancery.infra.crypto.MasterKeyConfiguration;
import io.chancery.infra.crypto.MasterKeys;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The one-shot `change-master-key`: wraps the key of every firm by `chancery.keys.master`, while nodes go on that
/// accept it and the one before. Ended in the middle, it is run again and goes on.
final class ChangeMasterKey {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeMasterKey.class);
    private static final int TOLD_EVERY = 100;

    private ChangeMasterKey() {}

    /// Gives the exit code: 0 when nothing is wrapped by another master key any more.
    static int run(String... args) {
        try (var context = new SpringApplicationBuilder(
                        MigrateConfiguration.class,
                        MigrateWithRegistry.class,
                        MasterKeyConfiguration.class,
                        SnapshotSchemas.class)
                .web(WebApplicationType.NONE)
                .run(args)) {
            var steps = new MasterKeyChange(
                            context.getBean(Cells.class),
                            context.getBean(TenantDirectory.class),
                            context.getBean(MasterKeys.class),
                            context.getBean(SnapshotSchemas.class)::of)
                    .run(ChangeMasterKey::tell);
            var failed = count(steps, Outcome.FAILED);
            LOG.info(
                    "{} firms: {} keys wrapped by the new master key now, {} before, {} firms without a key, {} failed",
                    steps.size(),
                    count(steps, Outcome.CHANGED),
                    count(steps, Outcome.CHANGED_BEFORE),
                    count(steps, Outcome.NO_KEY),
                    failed);
            return failed == 0 ? 0 : 1;
        }
    }

    private static void tell(Step step) {
        if (step.outcome() == Outcome.FAILED) {
            LOG.error(
                    "The key of firm {} stays under the master key before: {}. Mend the cause and run this again.",
                    step.firm().slug(),
                    step.reason());
        } else if (step.done() % TOLD_EVERY == 0) {
            LOG.info("{} of {} firms", step.done(), step.of());
        }
    }

    private static long count(List<Step> steps, Outcome outcome) {
        return steps.stream().filter(step -> step.outcome() == outcome).count();
    }
}
