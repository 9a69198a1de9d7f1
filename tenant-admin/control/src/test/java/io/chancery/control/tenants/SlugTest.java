package io.chancery.control.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            www                                        | RESERVED
            console                                    | RESERVED
            ab                                         | TOO_SHORT
            ''                                         | TOO_SHORT
            AB                                         | TOO_SHORT
            a2345678901234567890123456789012345678901  | TOO_LONG
            Ashworth                                   | CHARACTERS
            ash worth                                  | CHARACTERS
            ash_worth                                  | CHARACTERS
            1ashworth                                  | CHARACTERS
            -ashworth                                  | CHARACTERS
            ashworth-                                  | CHARACTERS
            ash--worth                                 | CHARACTERS
            müller                                     | CHARACTERS
            """)
    void namesTheFirstThingThatIsWrong(String value, Slug.Problem problem) {
        assertThat(Slug.problemOf(value)).contains(problem);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Slug(value))
                .withMessageContaining("'%s'", value)
                .withMessageContaining(problem.name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ashworth", "abc", "a1-b2-c3", "a234567890123456789012345678901234567890"})
    void takesWhatAHostAndASchemaCanBe(String value) {
        assertThat(new Slug(value).schema()).matches("[a-z][a-z0-9_]{0,62}");
    }

    @Test
    void givesDifferentSlugsDifferentSchemas() {
        assertThat(new Slug("ash-worth").schema()).isNotEqualTo(new Slug("ashworth").schema());
    }
}
