package io.chancery.app.search;

import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameEntry;
import io.chancery.themes.Glyph;
import io.chancery.themes.frame.NavItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the search brings to the frame.
@Configuration(proxyBeanMethods = false)
class SearchInFrame {

    /// Whoever works in the firm may know of some matters.
    @Bean
    FrameEntry searchEntry() {
        return new FrameEntry(
                new NavItem("", "search.title", Glyph.SEARCH, SearchNavigation.PATH, "s", 15), Permission.MATTER_READ);
    }
}
