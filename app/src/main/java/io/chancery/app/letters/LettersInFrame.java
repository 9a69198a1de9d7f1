package io.chancery.app.letters;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of unsent letters in the navigation.
@Configuration(proxyBeanMethods = false)
class LettersInFrame {

    static final String PATH = "letters";

    @Bean
    FrameEntry lettersEntry() {
        return new FrameEntry(
                new NavItem("shell.group.firm", "letters.title", Glyph.LETTER, PATH, "", 240), Permission.FIRM_WRITE);
    }
}
