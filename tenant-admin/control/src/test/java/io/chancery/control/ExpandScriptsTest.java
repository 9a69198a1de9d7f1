package io.chancery.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.migration.ExpandScripts;
import org.junit.jupiter.api.Test;

/// The build before this one goes on serving while the scripts of this one run.
class ExpandScriptsTest {

    @Test
    void takeNothingFromTheBuildBefore() {
        assertThat(ExpandScripts.findings("db/control")).isEmpty();
    }
}
