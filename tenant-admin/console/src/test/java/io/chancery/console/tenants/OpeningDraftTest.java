package io.chancery.console.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningDraftTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Ashworth & Pell LLP  | ashworth
            Müller und Söhne     | mueller
            Weiß                 | weiss
            Élodie Martin        | elodie
            O'Neill & Co.        | oneill
            Smith-Jones          | smith-jones
            1st Street Law       | st
            ''                   | ''
            """)
    void suggestsTheFirstWordAsAddress(String name, String slug) {
        assertThat(OpeningDraft.slugFor(name)).isEqualTo(slug);
    }
}
