package io.chancery.infra.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.Selenide;
import com.codeborne.selenide.WebDriverRunner;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.chrome.ChromeDriver;

/// A width and a scheme in which every view must be usable.
record Screen(int width, int height, String scheme) {

    static final List<Screen> ALL = List.of(
            new Screen(360, 740, "light"),
            new Screen(360, 740, "dark"),
            new Screen(768, 1024, "light"),
            new Screen(768, 1024, "dark"),
            new Screen(1440, 900, "light"),
            new Screen(1440, 900, "dark"));

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    /// By the browser's own protocol: a window cannot be as narrow as a phone.
    void use() {
        var chrome = (ChromeDriver) WebDriverRunner.getWebDriver();
        chrome.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        chrome.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void photograph(String name) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "screenshots"));
        var file = folder.resolve("%s-%d-%s.png".formatted(name, width, scheme));
        Files.write(file, ((TakesScreenshot) WebDriverRunner.getWebDriver()).getScreenshotAs(OutputType.BYTES));
    }

    /// A journey at a desk, once the server has answered everything.
    static void photographJourney(String name) throws IOException {
        Walk.settle();
        new Screen(1440, 900, "light").photograph("journey-" + name);
    }

    /// How far the page is wider than the screen, which nobody should have to scroll.
    long overflow() {
        Long pixels = Selenide.executeJavaScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return pixels == null ? 0 : pixels;
    }

    /// What a person who cannot see or point would stumble over.
    List<String> barriers() {
        var found = new AxeBuilder().analyze(WebDriverRunner.getWebDriver());
        assertThat(found.getPasses()).as("axe ran").isNotEmpty();
        return found.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(Screen::sentence)
                .toList();
    }

    private static String sentence(Rule rule) {
        return "%s (%s): %s"
                .formatted(
                        rule.getId(),
                        rule.getImpact(),
                        rule.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList());
    }

    @Override
    public String toString() {
        return "%d px, %s".formatted(width, scheme);
    }
}
