package io.chancery.infra.local.journeys;

import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.FileDownloadMode;
import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.junit5.ScreenShooterExtension;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeOptions;

/// A journey in Chromium. A failed one leaves a picture and the page's source in `target/selenide`.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({Browser.Setup.class, ScreenShooterExtension.class})
@interface Browser {

    final class Setup implements BeforeAllCallback, AfterAllCallback {

        private static final long PATIENCE_MILLIS = 20_000;

        @Override
        public void beforeAll(ExtensionContext context) {
            // Named, so that Selenium does not look for one on the network.
            System.setProperty("webdriver.chrome.driver", program("CHANCERY_DRIVER", "/usr/bin/chromedriver"));
            Configuration.browser = "chrome";
            Configuration.browserBinary = program("CHANCERY_BROWSER", "/usr/bin/chromium");
            Configuration.headless = true;
            Configuration.browserSize = "1440x900";
            Configuration.timeout = PATIENCE_MILLIS;
            Configuration.pageLoadTimeout = 2 * PATIENCE_MILLIS;
            Configuration.reportsFolder = "target/selenide";
            Configuration.downloadsFolder = "target/downloads";
            Configuration.fileDownload = FileDownloadMode.FOLDER;
            Configuration.browserCapabilities = options();
        }

        private static ChromeOptions options() {
            var options = new ChromeOptions();
            options.addArguments(
                    // Chromium's own sandbox refuses root, and a container's shared memory is too small for it.
                    "--no-sandbox",
                    "--disable-dev-shm-usage",
                    "--disable-gpu",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--lang=en-US");
            return options;
        }

        private static String program(String variable, String usual) {
            return Optional.ofNullable(System.getenv(variable)).orElse(usual);
        }

        @Override
        public void afterAll(ExtensionContext context) {
            Selenide.closeWebDriver();
        }
    }
}
