package io.chancery.infra.local.faults;

import java.util.Optional;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/// A browser without a screen, which goes on working when nobody looks at it.
final class Chromium {

    private Chromium() {}

    static ChromeDriver start() {
        // Named, so that Selenium does not look for one on the network.
        System.setProperty("webdriver.chrome.driver", program("CHANCERY_DRIVER", "/usr/bin/chromedriver"));
        var options = new ChromeOptions();
        options.setBinary(program("CHANCERY_BROWSER", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new",
                // Chromium's own sandbox refuses root, and a container's shared memory is too small for it.
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-software-rasterizer",
                "--force-prefers-reduced-motion",
                "--disable-background-networking",
                "--disable-background-timer-throttling",
                "--disable-backgrounding-occluded-windows",
                "--disable-renderer-backgrounding",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-US",
                "--window-size=1440,900");
        return new ChromeDriver(options);
    }

    private static String program(String variable, String usual) {
        return Optional.ofNullable(System.getenv(variable)).orElse(usual);
    }
}
