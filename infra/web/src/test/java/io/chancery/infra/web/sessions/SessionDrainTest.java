package io.chancery.infra.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Nodes that go, by plan and without.
class SessionDrainTest {

    @Test
    void aNodeThatIsStoppedLeavesItsSessionsToTheOthers() {
        try (var nodes = new TwoNodes()) {
            var browser = nodes.margaret(0);
            var page = new OpenPage(browser).open("form");
            page.click("Greet");

            nodes.stop(0);
            browser.turnTo(nodes.port(1));
            page.click("Greet");

            assertThat(page.shown()).contains("from node-1, 2");
        }
    }

    @Test
    void aNodeWhoseMemoryVanishesLosesNobody() {
        try (var nodes = new TwoNodes()) {
            var browser = nodes.margaret(0);
            var page = new OpenPage(browser).open("form");
            page.click("Greet");

            nodes.kill(0);
            browser.turnTo(nodes.port(1));
            page.click("Greet");

            assertThat(page.shown()).contains("from node-1, 2");
        }
    }

    @Test
    void aNodeWithoutClusterGoesOnServingItsOwnSessions() {
        try (var nodes = new TwoNodes()) {
            var page = new OpenPage(nodes.margaret(0)).open("form");
            nodes.kill(1);
            nodes.kill(0);
            page.click("Greet");
            assertThat(page.shown()).contains("from node-0, 1");
        }
    }

    @Test
    void theCopyOfAnotherBuildIsNotRead() {
        try (var nodes = TwoNodes.of("chancery.build=one", "chancery.build=two")) {
            var browser = nodes.margaret(0);
            var page = new OpenPage(browser).open("form");

            browser.turnTo(nodes.port(1));

            assertThat(page.clickUnchecked("Greet").body()).contains("sessionExpired");
        }
    }
}
