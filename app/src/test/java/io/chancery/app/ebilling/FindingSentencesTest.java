package io.chancery.app.ebilling;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingSentencesTest {

    private final Texts texts = new Texts(getClass().getClassLoader());

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void everyFindingHasASentenceInEnglishAndInGerman(FindingCode code) {
        assertThat(texts.keys("")).contains(code.textKey());
        assertThat(texts.keys("de")).contains(code.textKey());
    }

    @Test
    void namesTheRepeatedLineAndTheWrongTotal() {
        var sentences = new FindingSentences(texts);
        var findings = LedesSample.resource("repeated-line.txt").findings();

        assertThat(findings.stream().map(finding -> sentences.of(finding, Locale.US)))
                .contains(
                        "Line item number 6 stands already in line 8 of the file. Each number may be used once in a file.",
                        "Invoice 2026-0118 states a total of 750.00, but its lines make 1,500.00.");
        assertThat(findings.stream().map(finding -> sentences.of(finding, Locale.GERMANY)))
                .contains("Rechnung 2026-0118 nennt einen Betrag von 750,00, ihre Positionen ergeben aber 1.500,00.");
    }

    @Test
    void writesDatesInTheReadersLanguage() {
        var finding = LedesSample.ofOneFee()
                .with(Ledes1998BField.LINE_ITEM_DATE, "20260301")
                .read()
                .findings()
                .getFirst();

        assertThat(new FindingSentences(texts).of(finding, Locale.GERMANY))
                .isEqualTo("Die Position ist vom 01.03.2026, außerhalb des Zeitraums 01.02.2026 bis 28.02.2026.");
    }
}
