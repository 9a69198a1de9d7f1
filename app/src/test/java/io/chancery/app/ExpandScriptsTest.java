package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.migration.ExpandScripts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The build before this one goes on serving while the scripts of this one run.
class ExpandScriptsTest {

    @Test
    void takeNothingFromTheBuildBefore() {
        assertThat(ExpandScripts.findings("db/tenant", "db/cell", "db/jobs")).isEmpty();
    }

    /// A contract script has the number of an expand script of the first build that does without: only then do nodes of
    /// builds before it know that they cannot serve the firm any more.
    @Test
    void comeInTheSameBuildAsTheContractScriptsOfTheirNumber() throws IOException {
        var expand = names("classpath*:db/tenant/*.sql");
        assertThat(names("classpath*:db/tenant/contract/*.sql"))
                .allSatisfy(number -> assertThat(expand).contains(number));
    }

    private static List<String> names(String scripts) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(scripts))
                .map(script -> Objects.requireNonNull(script.getFilename()).substring(0, "V0000".length()))
                .toList();
    }
}
