package io.chancery.app.lists;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// The number after a number, in the firm's own way of numbering: `C-0041` is followed by `C-0042`.
public final class NextNumber {

    private static final Pattern TRAILING_DIGITS = Pattern.compile("(.*?)(\\d+)(\\D*)");

    private NextNumber() {}

    /// Counts the last run of digits on and keeps its width; a number without digits gets `-2`.
    public static String after(String number) {
        var match = TRAILING_DIGITS.matcher(number);
        if (!match.matches()) {
            return number + "-2";
        }
        var digits = match.group(2);
        var next = new BigInteger(digits).add(BigInteger.ONE).toString();
        return match.group(1) + "0".repeat(Math.max(0, digits.length() - next.length())) + next + match.group(3);
    }
}
