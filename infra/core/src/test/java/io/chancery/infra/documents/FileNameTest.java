package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a path of Unix               | ../../etc/passwd                | passwd
            a path of Windows            | C:\\receipts\\May 2026.pdf      | May 2026.pdf
            nothing but dots             | ..                              | file
            a name that is hidden        | .bashrc                         | bashrc
            a formula                    | =1+1.csv                        | 1+1.csv
            an ordinary one              | Größe & Maß (final).docx        | Größe & Maß (final).docx
            characters of file systems   | a<b>:"c?*.pdf                   | a_b___c__.pdf
            """, quoteCharacter = '`')
    void keepsTheNameAndNothingElse(String situation, String sent, String kept) {
        assertThat(FileName.sent(sent).value()).isEqualTo(kept);
    }

    @Test
    void takesControlsAndCharactersThatTurnTextAround() {
        assertThat(FileName.sent("in\u0000vo\nice\u202Efdp.exe\u200B").value()).isEqualTo("invo icefdp.exe");
        assertThat(FileName.sent("\u202E\u0007").value()).isEqualTo("file");
    }

    @Test
    void shortensFiveThousandCharactersAndKeepsTheEnding() {
        var name = FileName.sent("x".repeat(5000) + ".pdf");
        assertThat(name.value()).hasSize(FileName.LENGTH_MAX).endsWith("x.pdf");
        assertThat(name.ending()).isEqualTo("pdf");
        assertThat(FileName.sent("🙂".repeat(5000)).value().codePoints().allMatch(Character::isValidCodePoint))
                .isTrue();
    }
}
