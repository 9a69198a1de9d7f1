package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Selenide.closeWebDriver;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Every view is usable on a phone, a tablet and a desk, in light and in dark, also by those who cannot see or point.
///
/// Run by `infra/bin/test --walk` on a system that runs already, with filled demonstration firms; not part of every
/// run,
/// since it takes many minutes.
/// The pictures are in `target/screenshots`; they are there to be looked at.
@Browser
class EveryViewWalk {

    @AfterEach
    void leave() {
        closeWebDriver();
    }

    @Test
    void ofTheFirmsApplication() throws IOException {
        SignIn.toFirm("ashworth");
        assertThat(walk("app", RunningChancery.firm("ashworth", "/"), 8)).isEmpty();
    }

    @Test
    void ofTheFirmsApplicationInGerman() throws IOException {
        SignIn.toFirm("lindner");
        assertThat(walk("app-de", RunningChancery.firm("lindner", "/"), 8)).isEmpty();
    }

    @Test
    void ofTheConsole() throws IOException {
        SignIn.toConsole();
        assertThat(walk("console", RunningChancery.console("/"), 3)).isEmpty();
    }

    /// @param viewsMin fewer found means that the walk is lost
    private static List<String> walk(String name, String start, int viewsMin) throws IOException {
        var views = Walk.from(start);
        assertThat(views).hasSizeGreaterThanOrEqualTo(viewsMin);
        var findings = new ArrayList<String>();
        for (var screen : Screen.ALL) {
            screen.use();
            for (var view : views.entrySet()) {
                Walk.show(view.getValue());
                screen.photograph(name + "-" + view.getKey());
                if (screen.overflow() > 0) {
                    findings.add("%s at %s is %d px too wide".formatted(view.getKey(), screen, screen.overflow()));
                }
                screen.barriers()
                        .forEach(barrier -> findings.add("%s at %s: %s".formatted(view.getKey(), screen, barrier)));
            }
        }
        return findings;
    }
}
