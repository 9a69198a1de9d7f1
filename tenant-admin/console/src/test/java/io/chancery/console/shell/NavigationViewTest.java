package io.chancery.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.console.testing.ConsoleViewTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class NavigationViewTest extends ConsoleViewTest {

    @Autowired
    List<ConsoleEntry> entries;

    @Test
    void eachPlaceIsReachedByALetterOfItsOwn() {
        assertThat(entries)
                .hasSizeGreaterThan(10)
                .extracting(entry -> entry.item().shortcut())
                .filteredOn(letter -> !letter.isEmpty())
                .doesNotHaveDuplicates();
    }
}
