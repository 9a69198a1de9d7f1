package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the most common word, made long           | password2026!
            two common words                          | monkeydragon12
            in disguise                               | P@ssw0rdP@ssw0rd
            a row of the keyboard                     | qwertyuiop123
            a row of the German keyboard              | qwertzuiop!!!
            one letter again and again                | aaaaaaaaaaaaaaa
            digits alone                              | 123456789012345
            the person's own name                     | Margaret.Ashworth1
            the firm's name                           | AshworthPell2026
            what it is for                            | lawyerbilling99
            the name of the product                   | Chancery-2026-Chancery
            the part of the address before the @      | margaretmargaret1
            """)
    void refusesWhatEverybodyTriesFirst(String situation, String password) {
        assertThatExceptionOfType(PasswordIsCommon.class)
                .isThrownBy(() -> policy.check(
                        password, "Margaret Ashworth", "margaret@ashworth.example", "Ashworth & Pell LLP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seven quiet lamps over Oakland", "Zwölf Zeichen!", "correct-horse-battery", "tUq8#pVx2!mKeR"})
    void takesLongPasswordsOfAnyKind(String password) {
        assertThatCode(() -> policy.check(password, "Margaret", "margaret@ashworth.example"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesElevenCharactersAndTakesTwelve() {
        assertThatExceptionOfType(PasswordIsTooShort.class).isThrownBy(() -> policy.check("kwx tnb gzo"));
        assertThatCode(() -> policy.check("kwx tnb gzoy")).doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanTheServerShouldHash() {
        assertThatExceptionOfType(PasswordIsTooLong.class).isThrownBy(() -> policy.check("kwx tnb".repeat(40)));
    }
}
