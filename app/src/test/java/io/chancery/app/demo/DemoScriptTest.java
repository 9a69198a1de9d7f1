package io.chancery.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.people.FirmRole;
import io.chancery.app.timekeepers.Classification;
import io.chancery.app.utbms.ActivityCode;
import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.ExpenseCode;
import io.chancery.app.utbms.TaskCode;
import io.chancery.app.utbms.UtbmsCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoScriptTest {

    private final UtbmsCatalogue catalogue = UtbmsCatalogue.load();

    @ParameterizedTest
    @ValueSource(strings = {"ashworth", "birchwood", "lindner"})
    void hasTheSizeOfAYearWorthLookingAt(String slug) {
        var script = DemoScript.of(slug);
        assertThat(script.all("client")).hasSizeBetween(12, 20);
        assertThat(script.all("matter")).hasSizeBetween(28, 40);
        assertThat(script.all("person"))
                .extracting(line -> line.get(0))
                .containsExactly("admin", "partner", "associate", "billing");
        assertThat(script.one("credit").get(0)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashworth", "birchwood", "lindner"})
    void namesOnlyWhatThereIs(String slug) {
        var script = DemoScript.of(slug);
        assertThat(script.all("matter")).allSatisfy(line -> {
            assertThat(Integer.parseInt(line.get(0)))
                    .isBetween(1, script.all("client").size());
            assertThat(line.get(2).isEmpty() || CodeSet.valueOf(line.get(2)).isTasks())
                    .isTrue();
            assertThat(script.all("narrative"))
                    .as("narratives for %s", line.get(1))
                    .anyMatch(narrative -> narrative.get(0).equals(line.get(2)));
        });
        assertThat(script.all("person")).allSatisfy(line -> {
            for (var role : line.get(2).split(",")) {
                FirmRole.valueOf(role);
            }
        });
        assertThat(script.all("timekeeper"))
                .allSatisfy(
                        line -> assertThat(Classification.valueOf(line.get(3)).isPerson())
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashworth", "birchwood", "lindner"})
    void carriesPublishedCodesOnly(String slug) {
        var script = DemoScript.of(slug);
        assertThat(script.all("narrative"))
                .filteredOn(line -> !line.get(0).isEmpty())
                .allSatisfy(line -> {
                    assertThat(catalogue.find(new TaskCode(line.get(1))))
                            .hasValueSatisfying(code -> assertThat(code.set()).isEqualTo(CodeSet.valueOf(line.get(0))));
                    assertThat(catalogue.find(new ActivityCode(line.get(2)))).isPresent();
                });
        assertThat(script.all("cost"))
                .allSatisfy(line ->
                        assertThat(catalogue.find(new ExpenseCode(line.get(0)))).isPresent());
    }
}
