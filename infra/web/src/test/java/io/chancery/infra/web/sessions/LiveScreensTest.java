package io.chancery.infra.web.sessions;

import static io.chancery.infra.web.TwoFirms.ASHWORTH;
import static io.chancery.infra.web.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.TestWebApp;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Open screens of two firms on two nodes, and something that happens.
class LiveScreensTest {

    private static TwoNodes nodes;

    @BeforeAll
    static void start() {
        nodes = new TwoNodes();
    }

    @AfterAll
    static void stop() {
        nodes.close();
    }

    @Test
    void aScreenHearsOfItsOwnFirmFromAnotherNodeWithinTwoSeconds() {
        var margaret = new OpenPage(nodes.margaret(0)).open("live");
        var stranger = nodes.stranger(0);
        stranger.signIn(TwoNodes.KARL, TestWebApp.PASSWORD);
        var karl = new OpenPage(stranger).open("live");

        var begun = System.nanoTime();
        // Whoever announces may be at work for another firm.
        TenantContext.runAs(BIRCHWOOD, () -> announce(1));

        TwoNodes.await(() -> looked(margaret).contains("margaret@ashworth.example, from node-0, " + ASHWORTH + " 1"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(looked(karl)).contains("heard nothing");
    }

    @Test
    void aScreenThatWentOnInAnotherNodeGoesOnHearing() {
        var browser = nodes.margaret(0);
        var page = new OpenPage(browser).open("live");

        browser.turnTo(nodes.port(1));
        TwoNodes.await(() -> looked(page).contains("from node-1, " + ASHWORTH + " 1"));
        announce(0);

        TwoNodes.await(() -> looked(page).contains("from node-1, " + ASHWORTH + " 2"));
    }

    @Test
    void aScreenHearsWhatHappensWhileItIsFirstShown() {
        var page = new OpenPage(nodes.margaret(0)).open("live");

        TwoNodes.await(() -> looked(page).contains("heard the opening"));
    }

    @Test
    void manyNewsThatComeTogetherRefreshOnce() {
        var page = new OpenPage(nodes.margaret(1)).open("live");
        for (int i = 0; i < 500; i++) {
            nodes.bean(1, Announcements.class).publish(new Announcement(ASHWORTH, LiveView.BURST, ""));
        }
        TwoNodes.await(() -> looked(page).contains("burst "));
        assertThat(looked(page)).doesNotContain("burst 500");
    }

    private static void announce(int node) {
        nodes.bean(node, Announcements.class).publish(new Announcement(ASHWORTH, LiveView.NEWS, ""));
    }

    private static String looked(OpenPage page) {
        page.click("Look");
        return page.shown();
    }
}
