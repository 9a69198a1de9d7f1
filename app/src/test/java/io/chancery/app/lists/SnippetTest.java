package io.chancery.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.lists.Snippet.Part;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void marksStandApartFromWhatIsAroundThem() {
        var snippet = new Snippet("The \u0002hull\u0003 was \u0002rusty\u0003");

        assertThat(snippet.parts())
                .containsExactly(
                        new Part("The ", false),
                        new Part("hull", true),
                        new Part(" was ", false),
                        new Part("rusty", true));
        assertThat(snippet.plain()).isEqualTo("The hull was rusty");
    }

    @Test
    void markupInATextStaysText() {
        assertThat(new Snippet("<b>\u0002bold\u0003</b>").parts())
                .containsExactly(new Part("<b>", false), new Part("bold", true), new Part("</b>", false));
    }
}
