package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a sign-in comes from, as its owner would say it. What a browser says of itself is not to be believed; it helps
/// people to recognise their own, and nothing is decided by it.
///
/// @param address network address
/// @param browser such as `Firefox`; empty when nobody knows
/// @param system such as `Windows`; empty when nobody knows
public record Visitor(String address, String browser, String system) {

    private static final int WORDS_MAX = 400;

    /// A browser also names those it wants to be taken for: the first that fits is it.
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Vivaldi/", "Vivaldi"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Macintosh", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    /// @param text what the browser writes
    /// @param name what people call it
    private record Sign(String text, String name) {}

    static Visitor of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("User-Agent"));
    }

    /// @param words the header `User-Agent`, or null
    static Visitor of(String address, @Nullable String words) {
        var said = words == null ? "" : words.substring(0, Math.min(words.length(), WORDS_MAX));
        return new Visitor(address, first(BROWSERS, said), first(SYSTEMS, said));
    }

    private static String first(List<Sign> signs, String said) {
        return signs.stream()
                .filter(sign -> said.contains(sign.text()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
