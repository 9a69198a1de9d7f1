package io.chancery.themes.field;

import java.text.NumberFormat;
import java.util.Locale;

/// Writes how big a file is, as people say it: `740 KB`, `1.2 MB`.
public final class SizeFormat {

    private static final long KILO = 1024;
    private static final String[] UNITS = {"KB", "MB", "GB", "TB"};

    private SizeFormat() {}

    /// Rounded for the eye; what is not empty has at least 1 KB.
    public static String of(long bytes, Locale locale) {
        double size = Math.max(bytes > 0 ? 1 : 0, bytes / (double) KILO);
        int unit = 0;
        while (size >= KILO && unit < UNITS.length - 1) {
            size /= KILO;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(unit == 0 || size >= 100 ? 0 : 1);
        return format.format(size) + " " + UNITS[unit];
    }
}
