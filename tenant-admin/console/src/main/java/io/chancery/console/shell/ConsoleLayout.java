package io.chancery.console.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.chancery.themes.frame.AppFrame;
import io.chancery.themes.frame.Brand;
import io.chancery.themes.palette.PaletteEntry;
import io.chancery.themes.palette.PaletteSource;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/// The frame of the console: the big word in its own colour, so that nobody takes it for a firm's application.
@Layout
@PermitAll
class ConsoleLayout extends AppFrame {

    ConsoleLayout(ConsolePerson person, ObjectProvider<ConsoleEntry> entries, AuthenticationContext signedIn) {
        super(Brand.operators("Chancery"));
        setPerson(person.person());
        var mine = entries.stream()
                .filter(entry -> signedIn.hasAuthority(entry.permission()))
                .map(ConsoleEntry::item)
                .sorted(Comparator.comparingInt(item -> item.order()))
                .toList();
        setNavigation(mine);
        List<PaletteEntry> places = mine.stream()
                .map(item -> PaletteEntry.to(
                        item.path(), getTranslation(item.title()), "", getTranslation("shell.places"), item.icon()))
                .toList();
        palette().add(PaletteSource.verbs(places));
    }
}
