package io.chancery.infra.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ContractScriptTest {

    @Test
    void saysWhyAndWhichReleaseAFirmHasToHave() {
        var script = ContractScript.of("V0830__drop_x.sql", """
                -- Why: nobody reads x since
                -- release 2026.3.
                -- Release: 2026.3
                alter table client drop column x;
                -- Release: 2026.9
                """);
        assertThat(script.version()).isEqualTo(830);
        assertThat(script.why()).isEqualTo("Nobody reads x since release 2026.3.");
        assertThat(script.release()).isEqualTo("2026.3");
    }

    @Test
    void needsNoRelease() {
        assertThat(ContractScript.of("V0830__drop_x.sql", "-- Why: old.\ndrop table x;")
                        .release())
                .isNull();
    }

    @Test
    void isNamedLikeAMigrationAndSaysWhy() {
        assertThatThrownBy(() -> ContractScript.of("V0830__drop_x.sql", "drop table x;"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Why");
        assertThatThrownBy(() -> ContractScript.of("drop_x.sql", "-- Why: old.\ndrop table x;"))
                .isInstanceOf(IllegalStateException.class);
    }
}
