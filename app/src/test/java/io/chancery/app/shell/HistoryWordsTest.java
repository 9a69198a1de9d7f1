package io.chancery.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A history speaks the reader's language and not the log's.
class HistoryWordsTest {

    @ParameterizedTest(name = "{1} of {0} is \"{2}\" to an American and \"{3}\" to a German")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            people.roles               | FIRM_ADMIN, PARTNER                  | Administrator, Partner | Administration, Partner
            people.name                | PARTNER                              | PARTNER                | PARTNER
            timekeepers.classification | ASSOC                                | Associate              | Angestellte Rechtsanwältin, angestellter Rechtsanwalt
            unbilled.treatment         | NO_CHARGE                            | No charge              | Ohne Berechnung
            unbilled.kind              | EXPENSE                              | Expenses               | Auslagen
            unbilled.costKind          | HARD                                 | Paid to others         | An Dritte gezahlt
            matters.step               | QUARTER_HOUR                         | Fifteen minutes, a quarter of an hour | Fünfzehn Minuten, eine Viertelstunde
            clients.basis              | ENTRY                                | Each entry by itself   | Jeder Eintrag für sich
            unbilled.workDate          | 2026-11-04                           | Nov 4, 2026            | 04.11.2026
            unbilled.matter            | 0199d5b6-7a60-7c3e-8c1b-2f5f0a6e1d11 | changed                | geändert
            matters.restricted         | true                                 | yes                    | ja
            unbilled.narrative         | Call of 2026-11-04                   | Call of 2026-11-04     | Call of 2026-11-04
            """)
    void saysValuesAsTheirReaderWould(String field, String value, String american, String german) {
        assertThat(words(Locale.US, field, value)).isEqualTo(american);
        assertThat(words(Locale.GERMANY, field, value)).isEqualTo(german);
    }

    private static String words(Locale locale, String field, String value) {
        int dot = field.indexOf('.');
        return new HistoryWords(key -> text(locale, key), locale, field.substring(0, dot))
                .of(field.substring(dot + 1), value);
    }

    private static String text(Locale locale, String key) {
        return Stream.of("shell", "people", "timekeepers", "timekeeping", "costs", "rounding")
                .map(file -> ResourceBundle.getBundle(
                        "texts/" + file,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.getString(key))
                .findFirst()
                .orElseThrow();
    }
}
