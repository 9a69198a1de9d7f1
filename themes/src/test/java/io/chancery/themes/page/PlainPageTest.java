package io.chancery.themes.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainPageTest {

    @Test
    void escapesEveryWordOfAFirm() {
        String html = new PlainPage(Locale.UK, "<script>", "#123456", "a & b", "\"quoted\"", "<1>").html("");

        assertThat(html)
                .contains("&lt;script&gt;", "a &amp; b", "&quot;quoted&quot;", "&lt;1&gt;", "lang=\"en-GB\"")
                .doesNotContain("<script>");
    }

    @Test
    void takesOnlyAColourIntoTheStyle() {
        assertThat(new PlainPage(Locale.US, "A", "#1f4e79", "t", "s", null).html(""))
                .contains("--brand-primary:#1f4e79");
        assertThat(new PlainPage(Locale.US, "A", "red}</style><script>", "t", "s", null).html(""))
                .doesNotContain("--brand-primary", "<script>");
    }
}
