package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.releases.ReleaseNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The manifests of this build, and what the code must have for them.
class DataStepsTest {

    private static final ReleaseCatalogue BUILD = ReleaseCatalogue.ofBuild(DataStepsTest.class.getClassLoader());

    private final List<DataStep> fitting =
            List.of(new Named("timekeepers.initials"), new Named("clients.any-spelling"));

    private record Named(String key) implements DataStep {

        @Override
        public String table() {
            return "matter";
        }

        @Override
        public Portion next(@Nullable String cursor) {
            return Portion.last(0);
        }
    }

    @Test
    void carriesTheFirstReleaseAndTwoMore() {
        assertThat(BUILD.manifests())
                .extracting(manifest -> manifest.number().toString())
                .containsExactly("2026.1", "2026.2", "2026.3");
        assertThat(BUILD.manifests().getFirst().isFirst()).isTrue();
    }

    @Test
    void everyReleaseCanBeReachedFromTheOneBefore() {
        for (int i = 1; i < BUILD.manifests().size(); i++) {
            var before = BUILD.manifests().get(i - 1).number();
            assertThat(BUILD.manifests().get(i).canFollow(before)).isTrue();
        }
    }

    @Test
    void goesThroughTheStepsOfEveryReleaseOnTheWay() {
        var steps = new DataSteps(BUILD, fitting);
        assertThat(keys(steps, "2026.1", "2026.3")).containsExactly("timekeepers.initials", "clients.any-spelling");
        assertThat(keys(steps, "2026.2", "2026.3")).containsExactly("clients.any-spelling");
        assertThat(keys(steps, "2026.3", "2026.3")).isEmpty();
    }

    @Test
    void refusesAStepThatNobodyWrote() {
        assertThatThrownBy(() -> new DataSteps(BUILD, fitting.subList(0, 1)))
                .hasMessageContaining("names the data step 'clients.any-spelling', which no bean is");
    }

    @Test
    void refusesAStepThatNoReleaseNames() {
        assertThatThrownBy(() -> new DataSteps(BUILD, List.of(fitting.get(0), fitting.get(1), new Named("a.b"))))
                .hasMessageContaining("no manifest names the data step 'a.b'");
    }

    @Test
    void refusesTwoStepsOfOneKey() {
        assertThatThrownBy(() -> new DataSteps(BUILD, List.of(fitting.get(0), fitting.get(1), fitting.get(1))))
                .hasMessageContaining("two beans are the data step 'clients.any-spelling'");
    }

    private static List<String> keys(DataSteps steps, String from, String to) {
        return steps.between(ReleaseNumber.of(from), ReleaseNumber.of(to)).stream()
                .map(DataStep::key)
                .toList();
    }
}
