package io.chancery.infra.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aTextThatIsCleanStaysAsItIs() {
        var text = "Harbor v. Quarry\n\t§ 12 – “claim”, 50 €, 😀";

        assertThat(PlainText.block(text)).isSameAs(text);
    }

    @Test
    void whatNobodySeesGoesWhereverItStands() {
        assertThat(PlainText.block("\u0000Har\u202Ebor\u200B\r\nv.\uFEFF Quarry\uD800"))
                .isEqualTo("Harbor\nv. Quarry");
        assertThat(PlainText.block("\u0007\u0000")).isEmpty();
        assertThat(PlainText.block("")).isEmpty();
    }

    @Test
    void aLineHasNoBreaksAndEnds() {
        assertThat(PlainText.line(" Harbor\n\tv. \u202EQuarry ", 100)).isEqualTo("Harbor v. Quarry");
        assertThat(PlainText.line("Harbor v. Quarry", 7)).isEqualTo("Harbor");
    }
}
