package io.chancery.infra.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.ScriptTimeoutException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/// Somebody of a firm in a browser of their own.
final class Person implements AutoCloseable {

    /// Ten browsers, two nodes and a database share a small machine; a person would have gone for coffee.
    private static final Duration PATIENCE = Duration.ofSeconds(150);

    private static final String PASSWORD = "chancery demo 2026";
    private static final String NODE = "chancery-node";

    /// Asked within the page, because asking from outside would keep a small machine busy.
    private static final String WHEN = """
        const [condition, done] = [new Function(arguments[0]), arguments[arguments.length - 1]];
        const look = () => condition.apply(null, []) ? done(true) : setTimeout(look, 10);
        look();
        """;

    private static final String ANSWERED = """
        const clients = window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients || {};
        const started = Object.values(clients).some(client => client.isActive);
        const busy = Object.values(clients).some(client => client.isActive && client.isActive());
        return document.readyState === 'complete' && started && !busy;
        """;

    private final ChromeDriver browser = Chromium.start();
    private final int number;
    private final Role role;
    private final String address;
    private final String email;

    /// What they are in their firm.
    enum Role {
        ADMIN,
        PARTNER,
        BILLING,
        ASSOCIATE
    }

    /// @param number tells this person from the others, from 0
    Person(int number, String firm, Role role, int port) {
        this.number = number;
        this.role = role;
        this.address = "http://%s.localhost:%d".formatted(firm, port);
        this.email = "%s@%s.example".formatted(role.name().toLowerCase(Locale.ROOT), firm);
    }

    int number() {
        return number;
    }

    Role role() {
        return role;
    }

    /// Signs in at a node that the proxy is told to use, as soon as the proxy takes that node for a healthy one.
    void signIn(String node) {
        browser.get(address + "/sign-in");
        until("a page of " + node, () -> {
            browser.manage().deleteAllCookies();
            browser.manage().addCookie(new Cookie(NODE, node));
            browser.get(address + "/sign-in");
            return node().equals(node);
        });
        signIn();
    }

    /// On the page of sign-in, however they came there.
    void signIn() {
        await("input[name=username]").sendKeys(email);
        one("input[name=password]").sendKeys(PASSWORD, Keys.ENTER);
        until("the frame", () -> !url().contains("/sign-in") && !all("main").isEmpty());
    }

    /// Has one tab again and is signed in, whatever went wrong before.
    void recover() {
        var tabs = new ArrayList<>(browser.getWindowHandles());
        for (var tab : tabs.subList(1, tabs.size())) {
            browser.switchTo().window(tab).close();
        }
        browser.switchTo().window(tabs.getFirst());
        if (!isOnTheSamePage()) {
            browser.get(address + "/");
            until("a page", () -> url().contains("/sign-in") || !all("main").isEmpty());
            if (url().contains("/sign-in")) {
                signIn();
            }
        }
    }

    /// Loads a page and leaves a mark that only a reload would wipe away.
    void load(String path) {
        browser.get(address + path);
        settle();
        run("window.stillTheSamePage = true");
    }

    /// Goes to another view as by a link, within the page that is loaded.
    void open(String path) {
        if (!isOnTheSamePage()) {
            load(path);
            return;
        }
        run("""
            const link = document.createElement('a');
            link.href = arguments[0];
            link.setAttribute('router-link', '');
            document.body.append(link);
            link.click();
            link.remove();
            """, path);
        until("the view at " + path, () -> url().equals(address + path));
        settle();
    }

    /// Which node has this person, by the proxy's cookie.
    String node() {
        return Objects.requireNonNull(browser.manage().getCookieNamed(NODE), "no node yet")
                .getValue();
    }

    boolean isOnTheSamePage() {
        return Boolean.TRUE.equals(run("return window.stillTheSamePage === true"));
    }

    /// A further tab of the same browser, which has the same session.
    String openTab() {
        browser.switchTo().newWindow(WindowType.TAB);
        return tab();
    }

    String tab() {
        return browser.getWindowHandle();
    }

    void turnTo(String tab) {
        browser.switchTo().window(tab);
    }

    void closeTab() {
        browser.close();
    }

    WebElement one(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    /// The first that is seen.
    WebElement await(String css) {
        return waiting(
                css,
                () -> all(css).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElse(null));
    }

    /// Types, leaves the field, and waits for the answer.
    void type(WebElement field, CharSequence text) {
        field.sendKeys(text, Keys.TAB);
        settle();
    }

    void press(CharSequence keys) {
        browser.switchTo().activeElement().sendKeys(keys);
    }

    Object run(String script, Object... arguments) {
        return browser.executeScript(script, arguments);
    }

    long number(String script, Object... arguments) {
        return run(script, arguments) instanceof Number number ? number.longValue() : -1;
    }

    /// What stands there now: read within the page, where it cannot be drawn anew meanwhile.
    String text(String css) {
        return String.valueOf(run("return document.querySelector(arguments[0])?.innerText ?? ''", css));
    }

    boolean shows(String text) {
        return Boolean.TRUE.equals(run("return document.body.innerText.includes(arguments[0])", text));
    }

    String url() {
        return browser.getCurrentUrl();
    }

    /// Until the server has answered everything that was asked.
    void settle() {
        when("answers", ANSWERED);
    }

    /// @param script answers whether it is so
    void when(String what, String script) {
        try {
            browser.manage().timeouts().scriptTimeout(PATIENCE);
            browser.executeAsyncScript(WHEN, script);
        } catch (ScriptTimeoutException e) {
            throw inVain(what);
        }
    }

    void until(String what, BooleanSupplier condition) {
        waiting(what, condition::getAsBoolean);
    }

    /// What is looked at may be drawn anew at the same moment; then it is looked at again.
    private <T> T waiting(String what, Supplier<@Nullable T> answer) {
        try {
            return new WebDriverWait(browser, PATIENCE, Duration.ofMillis(150))
                    .ignoring(StaleElementReferenceException.class)
                    .until(_ -> answer.get());
        } catch (TimeoutException e) {
            throw inVain(what);
        }
    }

    private AssertionError inVain(String what) {
        return new AssertionError("%s at %s waits for %s in vain; the page says: %s"
                .formatted(email, url(), what, run("return document.body.innerText.slice(0, 400)"))
                .replace('\n', ' '));
    }

    /// Nobody knows this browser's session any more.
    void leaveToSignIn() {
        browser.get(address + "/");
        until("the sign-in", () -> url().contains("/sign-in"));
    }

    /// An element within another's shadow.
    WebElement shadow(String host, String css) {
        return one(host).getShadowRoot().findElement(By.cssSelector(css));
    }

    void command(String name, Map<String, Object> parameters) {
        browser.executeCdpCommand(name, parameters);
    }

    /// Runs a script that calls its last argument when it is done.
    Object runAsync(String script) {
        browser.manage().timeouts().scriptTimeout(PATIENCE);
        return browser.executeAsyncScript(script);
    }

    /// For whoever asks why: what was on the screen, in `target/faults`.
    void photograph(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "faults"));
            Files.write(folder.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.quit();
    }

    @Override
    public String toString() {
        return email;
    }
}
