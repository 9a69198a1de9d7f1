package io.chancery.infra.documents;

import java.util.Set;

/// Endings of names that a computer takes as an order to run what it finds.
final class Endings {

    private static final Set<String> PROGRAMS = Set.of(
            "exe",
            "com",
            "scr",
            "pif",
            "cpl",
            "dll",
            "sys",
            "msi",
            "msp",
            "mst",
            "jar",
            "class",
            "apk",
            "app",
            "dmg",
            "deb",
            "rpm",
            "lnk",
            "url",
            "scf",
            "inf",
            "reg",
            "gadget",
            "appx",
            "msix",
            "iso",
            "img",
            "vhd",
            "vhdx",
            "elf",
            "so",
            "bin",
            "run",
            "xll",
            "library-ms",
            "search-ms",
            "settingcontent-ms");

    private static final Set<String> SCRIPTS = Set.of(
            "bat",
            "cmd",
            "sh",
            "bash",
            "zsh",
            "csh",
            "ps1",
            "psm1",
            "vbs",
            "vbe",
            "js",
            "jse",
            "mjs",
            "wsf",
            "wsh",
            "hta",
            "py",
            "pl",
            "rb",
            "php",
            "asp",
            "aspx",
            "jsp",
            "htm",
            "html",
            "xhtml",
            "mht",
            "mhtml",
            "svg",
            "swf",
            "xsl",
            "xslt",
            "chm",
            "application",
            "ade",
            "adp");

    private Endings() {}

    static boolean isProgram(String ending) {
        return PROGRAMS.contains(ending);
    }

    static boolean isScript(String ending) {
        return SCRIPTS.contains(ending);
    }
}
