package io.chancery.infra.documents;

import java.io.IOException;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/// Tells a file's type from its bytes alone: a name proves nothing.
final class TypeByBytes {

    private static final Set<String> SEALED_OFFICE = Set.of(
            "application/x-tika-ooxml-protected",
            "application/x-tika-msworks-spreadsheet-protected",
            "application/vnd.ms-outlook-protected");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-coredump",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-debian-package",
            "application/x-rpm",
            "application/x-apple-diskimage",
            "application/vnd.ms-cab-compressed",
            "application/x-shockwave-flash");

    private static final Set<String> SCRIPTS = Set.of(
            "application/x-sh",
            "application/x-bat",
            "application/x-csh",
            "application/javascript",
            "text/javascript",
            "text/x-python",
            "application/x-python",
            "text/x-perl",
            "text/x-ruby",
            "text/x-php",
            "application/x-php",
            "text/vbscript",
            "text/x-vbscript",
            "text/x-tcl",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xslt+xml",
            "application/hta");

    private final Detector detector = new DefaultDetector();

    Detector detector() {
        return detector;
    }

    /// What was opened to look inside stays open with the stream, for whoever reads on.
    String of(TikaInputStream stream) throws IOException {
        var type = detector.detect(stream, new Metadata()).getBaseType().toString();
        return isUnixProgram(type) ? "application/x-executable" : type;
    }

    private static boolean isUnixProgram(String type) {
        return type.startsWith("application/x-mach-o") || type.startsWith("application/x-msdownload");
    }

    static boolean isSealedOffice(String type) {
        return SEALED_OFFICE.contains(type) || type.endsWith("-protected");
    }

    static boolean isProgram(String type) {
        return PROGRAMS.contains(type);
    }

    static boolean isScript(String type) {
        return SCRIPTS.contains(type);
    }
}
