package io.chancery.app.utbms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtbmsCatalogueTest {

    private final UtbmsCatalogue catalogue = UtbmsCatalogue.load();

    @ParameterizedTest(name = "{0} has {1}")
    @CsvSource({"LITIGATION, 34", "COUNSELLING, 4", "PROJECT, 16", "BANKRUPTCY, 25", "ACTIVITIES, 11", "EXPENSES, 24"})
    void holdsThePublishedSetsWhole(CodeSet set, int count) {
        assertThat(catalogue.in(Set.of(set))).hasSize(count).allSatisfy(code -> {
            assertThat(code.name(Locale.US)).isNotBlank();
            assertThat(code.name(Locale.GERMANY)).isNotBlank();
        });
    }

    @ParameterizedTest(name = "\"{0}\" in {1} finds {2} first")
    @CsvSource({
        "L51, en, L510",
        "l5 appel, en, L510",
        "oral, en, L530",
        "calls, en, ",
        "comm client, en, A106",
        "entwerf, de, A103",
        "bewirt, de, E111",
        "ueber, de, ",
        "über, de, P500"
    })
    void isSearchedByCodeAndByTheBeginningsOfWords(String typed, String language, String first) {
        var found = catalogue.search(EnumSet.allOf(CodeSet.class), typed, Locale.of(language));

        assertThat(found.stream().findFirst().map(UtbmsCode::code)).isEqualTo(java.util.Optional.ofNullable(first));
    }

    @Test
    void showsCodesThatBeginSoBeforeNamesThatDo() {
        assertThat(catalogue.search(Set.of(CodeSet.PROJECT, CodeSet.ACTIVITIES), "p", Locale.US))
                .extracting(UtbmsCode::code)
                .startsWith("P100")
                .endsWith("A101")
                .doesNotContain("A102");
    }

    @Test
    void findsACodeOnlyWhereItBelongs() {
        assertThat(catalogue.find(new TaskCode("l510")).orElseThrow().set()).isEqualTo(CodeSet.LITIGATION);
        assertThat(catalogue.find(new TaskCode("A102"))).isEmpty();
        assertThat(catalogue.find(new ActivityCode("A102"))).isPresent();
        assertThat(catalogue.find(new ActivityCode("E111"))).isEmpty();
        assertThat(catalogue.find(new ExpenseCode("E111"))).isPresent();
        assertThat(catalogue.find(new ExpenseCode("XC-17")))
                .as("a client's own code")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "L|10", "L 510", "ABCDEFGHIJKLMNOPQRSTU", "L510[]", "Ä1"})
    void refusesWhatNoCodeFieldCanHold(String code) {
        assertThatThrownBy(() -> new TaskCode(code)).isInstanceOf(IllegalArgumentException.class);
    }
}
