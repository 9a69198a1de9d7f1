package io.chancery.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void everyWordIsFoundAsFarAsItWasTyped() {
        assertThat(SearchWords.of(" harbor  colli ").orElseThrow())
                .isEqualTo(new SearchWords("to_tsquery", "'harbor':* & 'colli':*", "har"));
    }

    @Test
    void aNumberIsFoundInItsPartsAndAsItIsWritten() {
        assertThat(SearchWords.of("2026-0017").orElseThrow().query())
                .isEqualTo("('2026':* & '0017':* | '2026-0017':*)");
    }

    @Test
    void quotationMarksOrAndMinusAreMeant() {
        assertThat(SearchWords.of("\"statute of limitations\"").orElseThrow().function())
                .isEqualTo("websearch_to_tsquery");
        assertThat(SearchWords.of("ship or barge").orElseThrow().function()).isEqualTo("websearch_to_tsquery");
        assertThat(SearchWords.of("ship -barge").orElseThrow().function()).isEqualTo("websearch_to_tsquery");
        assertThat(SearchWords.of("order well-known").orElseThrow().function()).isEqualTo("to_tsquery");
    }

    @Test
    void nothingThatWasTypedIsSyntax() {
        assertThat(SearchWords.of("O'Brien\\ & | ! (").orElseThrow().query())
                .isEqualTo("('O':* & 'Brien':* | 'O Brien ':*)");
        assertThat(SearchWords.of("' & | \\ :*")).isEmpty();
        assertThat(SearchWords.of("")).isEmpty();
    }
}
