package io.chancery.app.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.tax.Country;
import io.chancery.app.utbms.ExpenseCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostKindTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            copies in the US                           | E101 | US | SOFT
            copies in England                          | E101 | GB | SOFT
            court fees in the US, where nothing is taxed | E112 | US | HARD
            court fees in England                      | E112 | GB | PASS_THROUGH
            court fees in Germany                      | E112 | DE | PASS_THROUGH
            a transcript in England                    | E115 | GB | HARD
            travel in Germany                          | E110 | DE | HARD
            a client's own code                        | X900 | GB | HARD
            no code                                    |      | DE | HARD
            """)
    void whatACostUsuallyIs(String situation, String code, String country, CostKind kind) {
        assertThat(CostKind.usual(code == null ? null : new ExpenseCode(code), new Country(country)))
                .isEqualTo(kind);
    }

    @Test
    void nobodyIsOwedASoftCost() {
        assertThatThrownBy(() -> new CostNature(CostKind.SOFT, true)).isInstanceOf(IllegalArgumentException.class);
    }
}
