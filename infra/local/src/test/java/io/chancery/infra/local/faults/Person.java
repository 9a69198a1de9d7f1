package io.chancery.infra.local.faults;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Somebody of one firm in one tab of a browser. Several people share a browser, one of each firm: cookies belong to
/// the
/// firm's host, so the people know nothing of each other.
final class Person {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver browser;
    private final String window;
    private final String firm;
    private final String address;

    Person(ChromeDriver browser, String firm, int port) {
        this.browser = browser;
        this.firm = firm;
        this.address = "http://%s.localhost:%d".formatted(firm, port);
        browser.switchTo().newWindow(WindowType.TAB);
        this.window = browser.getWindowHandle();
    }

    String firm() {
        return firm;
    }

    void look() {
        browser.switchTo().window(window);
    }

    void signIn(String password) {
        look();
        browser.get(address + "/");
        await("input[name=username]").sendKeys("admin@%s.example".formatted(firm));
        one("input[name=password]").sendKeys(password, Keys.ENTER);
        until(
                "the frame",
                () -> !browser.getCurrentUrl().contains("/sign-in")
                        && !all("main").isEmpty());
    }

    /// Loads a page and leaves a mark that only a reload would wipe away.
    void open(String path) {
        browser.get(address + path);
        settle();
        run("window.stillTheSamePage = true");
    }

    /// Which node has this person, by the proxy's cookie.
    String node() {
        return Objects.requireNonNull(browser.manage().getCookieNamed("chancery-node"), "no node yet")
                .getValue();
    }

    boolean isOnTheSamePage() {
        return Boolean.TRUE.equals(run("return window.stillTheSamePage === true"));
    }

    WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    WebElement await(String css) {
        until(css, () -> !all(css).isEmpty() && all(css).getFirst().isDisplayed());
        return one(css);
    }

    void press(CharSequence keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) browser).executeScript(script, arguments);
    }

    String url() {
        return browser.getCurrentUrl();
    }

    /// Until the server has answered everything that was asked.
    void settle() {
        until("answers", () -> Boolean.TRUE.equals(run("""
                const clients = window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients || {};
                const started = Object.values(clients).some(client => client.isActive);
                const busy = Object.values(clients).some(client => client.isActive && client.isActive());
                return document.readyState === 'complete' && started && !busy;
                """)));
    }

    void until(String what, java.util.function.BooleanSupplier condition) {
        try {
            new WebDriverWait(browser, PATIENCE, Duration.ofMillis(20)).until(_ -> condition.getAsBoolean());
        } catch (TimeoutException e) {
            throw new AssertionError("%s at %s waits for %s in vain; the page says: %s"
                    .formatted(firm, browser.getCurrentUrl(), what, text()));
        }
    }

    private String text() {
        var text = String.valueOf(run("return document.body.innerText"));
        return text.substring(0, Math.min(300, text.length())).replace('\n', ' ');
    }
}
