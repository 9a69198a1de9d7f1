package io.chancery.infra.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of files that can be kept. Whatever is none of these is refused.
///
/// A kind is told by its bytes; the name must end in one of its endings, and what a browser declares must be one of the
/// types that are in use for it.
public enum FileKind {
    PDF(List.of("pdf"), Set.of("application/pdf"), Set.of("application/x-pdf")),
    WORD(
            List.of("docx", "dotx", "docm", "dotm"),
            Set.of(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/vnd.ms-word.template.macroenabled.12"),
            Set.of("application/msword")),
    SHEET(
            List.of("xlsx", "xltx", "xlsm", "xltm"),
            Set.of(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
                    "application/vnd.ms-excel.sheet.macroenabled.12",
                    "application/vnd.ms-excel.template.macroenabled.12"),
            Set.of("application/vnd.ms-excel")),
    SLIDES(
            List.of("pptx", "ppsx", "pptm", "ppsm"),
            Set.of(
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
                    "application/vnd.ms-powerpoint.presentation.macroenabled.12",
                    "application/vnd.ms-powerpoint.slideshow.macroenabled.12"),
            Set.of("application/vnd.ms-powerpoint")),
    OLD_WORD(List.of("doc", "dot"), Set.of("application/msword"), Set.of()),
    OLD_SHEET(List.of("xls", "xlt"), Set.of("application/vnd.ms-excel"), Set.of()),
    OLD_SLIDES(List.of("ppt", "pps"), Set.of("application/vnd.ms-powerpoint"), Set.of()),
    OPEN_TEXT(List.of("odt", "ott"), Set.of("application/vnd.oasis.opendocument.text"), Set.of()),
    OPEN_SHEET(List.of("ods", "ots"), Set.of("application/vnd.oasis.opendocument.spreadsheet"), Set.of()),
    OPEN_SLIDES(List.of("odp", "otp"), Set.of("application/vnd.oasis.opendocument.presentation"), Set.of()),
    RICH_TEXT(List.of("rtf"), Set.of("application/rtf"), Set.of("text/rtf", "application/msword")),
    MAIL(List.of("eml"), Set.of("message/rfc822"), Set.of("text/plain")),
    OUTLOOK_MAIL(List.of("msg"), Set.of("application/vnd.ms-outlook"), Set.of()),
    TEXT(
            List.of("txt", "csv", "tsv", "log", "md"),
            Set.of("text/plain", "text/csv", "text/tab-separated-values", "text/x-log", "text/x-web-markdown"),
            Set.of("text/markdown", "application/vnd.ms-excel", "application/csv", "text/x-csv")),
    XML(List.of("xml"), Set.of("application/xml"), Set.of("text/xml")),
    JPEG(List.of("jpg", "jpeg", "jpe"), Set.of("image/jpeg"), Set.of("image/pjpeg")),
    PNG(List.of("png"), Set.of("image/png"), Set.of("image/x-png")),
    GIF(List.of("gif"), Set.of("image/gif"), Set.of()),
    TIFF(List.of("tif", "tiff"), Set.of("image/tiff"), Set.of()),
    ARCHIVE(List.of("zip"), Set.of("application/zip"), Set.of("application/x-zip-compressed", "application/x-zip"));

    private final List<String> endings;
    private final Set<String> types;
    private final Set<String> alsoDeclared;

    FileKind(List<String> endings, Set<String> types, Set<String> alsoDeclared) {
        this.endings = endings;
        this.types = types;
        this.alsoDeclared = alsoDeclared;
    }

    /// The kind whose bytes are of this type.
    public static Optional<FileKind> ofType(String type) {
        var plain = type.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.types.contains(plain))
                .findFirst();
    }

    /// The kind that a name says, whatever the content is.
    public static Optional<FileKind> named(FileName name) {
        return Arrays.stream(values())
                .filter(kind -> kind.endsAs(name.ending()))
                .findFirst();
    }

    boolean endsAs(String ending) {
        return endings.contains(ending);
    }

    boolean mayBeDeclaredAs(String type) {
        return types.contains(type) || alsoDeclared.contains(type);
    }

    /// What a file of this kind may end in, the usual one first, without the dot.
    public List<String> endings() {
        return endings;
    }

    boolean isPicture() {
        return this == JPEG || this == PNG || this == GIF || this == TIFF;
    }

    /// Office documents that are archives of XML.
    boolean isOfficeArchive() {
        return this == WORD || this == SHEET || this == SLIDES;
    }

    boolean isOpenDocument() {
        return this == OPEN_TEXT || this == OPEN_SHEET || this == OPEN_SLIDES;
    }

    /// Office documents of before 2007, and mails of Outlook: small file systems of their own.
    boolean isOle() {
        return this == OLD_WORD || this == OLD_SHEET || this == OLD_SLIDES || this == OUTLOOK_MAIL;
    }
}
