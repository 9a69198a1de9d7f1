package io.chancery.infra.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;

/// The rules that a file has to pass, and every file within it. One look counts what all of them unpack to.
final class Look {

    private final Question question;
    private final TypeByBytes types;
    private final Set<Objection> warnings = EnumSet.noneOf(Objection.class);
    private final Unpacking unpacking;

    Look(Question question, TypeByBytes types) throws IOException {
        this.question = question;
        this.types = types;
        this.unpacking = new Unpacking(question.limits(), Files.size(question.file()));
    }

    /// What a file is.
    record Known(FileKind kind, String mediaType) {}

    Set<Objection> warnings() {
        return warnings;
    }

    Unpacking unpacking() {
        return unpacking;
    }

    ReadingLimits limits() {
        return question.limits();
    }

    /// The kind of the file itself, once nothing speaks against it.
    ///
    /// @param stream of it, from its beginning
    /// @throws Objected at the first thing that does
    Known kindOf(TikaInputStream stream) throws IOException {
        var file = question.file();
        var name = question.name();
        if (Files.size(file) == 0) {
            throw new Objected(Objection.EMPTY, "");
        }
        var type = types.of(stream);
        refuseOrders(type, name);
        var kind = asNamed(type, name);
        if (kind == null) {
            throw new Objected(FileKind.named(name).isPresent() ? Objection.OTHER_TYPE : Objection.NOT_ON_LIST, type);
        }
        if (!kind.endsAs(name.ending())) {
            throw new Objected(Objection.OTHER_TYPE, type);
        }
        if (!question.rules().kinds().contains(kind)) {
            throw new Objected(Objection.NOT_ON_LIST, type);
        }
        if (!agrees(kind, question.declared())) {
            throw new Objected(Objection.OTHER_TYPE, type);
        }
        lookInto(stream, kind, 0);
        return new Known(kind, type.startsWith("text/") && kind == FileKind.TEXT ? "text/plain" : type);
    }

    /// A file within another: in an archive it has to be of a kind that is kept, elsewhere it only must not be
    /// dangerous.
    ///
    /// @param stream of it, from its beginning
    /// @return its type by its bytes
    String within(TikaInputStream stream, FileName name, int depth, boolean mustBeKept) throws IOException {
        var type = types.of(stream);
        if (stream.getLength() == 0) {
            return type;
        }
        refuseOrders(type, name);
        var kind = asNamed(type, name);
        if (kind == null) {
            if (mustBeKept) {
                throw new Objected(Objection.NOT_ON_LIST, name.value());
            }
            return type;
        }
        lookInto(stream, kind, depth);
        return type;
    }

    /// Takes note of something active, or refuses for it.
    void active(Objection objection, String detail) {
        if (!question.rules().tolerated().contains(objection)) {
            throw new Objected(objection, detail);
        }
        warnings.add(objection);
    }

    private void lookInto(TikaInputStream stream, FileKind kind, int depth) throws IOException {
        var file = stream.getPath();
        Polyglots.refuse(file, kind);
        if (kind == FileKind.PDF) {
            new PdfLook(this).at(stream);
        } else if (kind == FileKind.ARCHIVE) {
            new ArchiveLook(this).at(file, depth + 1);
        } else if (kind.isOfficeArchive()) {
            new OfficeLook(this).at(file);
        } else if (kind.isOpenDocument()) {
            new OpenDocumentLook(this).at(file);
        } else if (kind.isOle()) {
            new OleLook(this).at(file, kind);
        } else if (kind.isPicture()) {
            new PictureLook(limits()).at(file, kind);
        } else if (kind == FileKind.RICH_TEXT) {
            new RichTextLook(this).at(file);
        } else if (kind == FileKind.XML) {
            XmlLook.at(file);
        }
    }

    private static void refuseOrders(String type, FileName name) {
        if (TypeByBytes.isProgram(type) || Endings.isProgram(name.ending())) {
            throw new Objected(Objection.EXECUTABLE, name.value());
        }
        if (TypeByBytes.isScript(type) || Endings.isScript(name.ending())) {
            throw new Objected(Objection.SCRIPT, name.value());
        }
        if (TypeByBytes.isSealedOffice(type)) {
            throw new Objected(Objection.ENCRYPTED, name.value());
        }
    }

    /// Text may look like a mail or like something with a name of its own, and is text all the same.
    private static @Nullable FileKind asNamed(String type, FileName name) {
        var isText = type.startsWith("text/") || type.equals("message/rfc822") || type.equals("application/mbox");
        if (isText && FileKind.TEXT.endsAs(name.ending())) {
            return FileKind.TEXT;
        }
        // A mail without the usual first lines looks like any text.
        if (type.equals("text/plain") && FileKind.MAIL.endsAs(name.ending())) {
            return FileKind.MAIL;
        }
        // Every XML has a type of its own if somebody gave it one.
        if (type.endsWith("+xml") && FileKind.XML.endsAs(name.ending())) {
            return FileKind.XML;
        }
        return FileKind.ofType(type).orElse(null);
    }

    /// A sender who declares nothing, or that it is just bytes, contradicts nothing.
    private static boolean agrees(FileKind kind, String declared) {
        var plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                || plain.equals("application/octet-stream")
                || plain.equals("application/force-download")
                || kind.mayBeDeclaredAs(plain);
    }
}
