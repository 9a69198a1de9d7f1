package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.EmbeddedContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Looks at whatever is attached to a mail or embedded in a document as if it had been sent by itself, and reads it.
final class FilesWithin implements EmbeddedDocumentExtractor {

    private final Look look;
    private final ObjectedWithin within;
    private final Parser parser;
    private final ParseContext context;
    private int depth;

    FilesWithin(Look look, ObjectedWithin within, Parser parser, ParseContext context) {
        this.look = look;
        this.within = within;
        this.parser = parser;
        this.context = context;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        return true;
    }

    @Override
    public void parseEmbedded(InputStream content, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        try {
            look(content, handler, metadata);
        } catch (Objected objected) {
            throw within.remember(objected);
        } finally {
            depth--;
        }
    }

    private void look(InputStream content, ContentHandler handler, Metadata metadata) throws SAXException, IOException {
        look.unpacking().entry();
        if (depth > look.limits().depth()) {
            throw new Objected(
                    Objection.NESTED_TOO_DEEP, Integer.toString(look.limits().depth()));
        }
        var name = FileName.sent(
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY), "attachment"));
        var spool = Files.createTempFile("within", ".part");
        try {
            Files.copy(look.unpacking().of(content), spool, StandardCopyOption.REPLACE_EXISTING);
            try (var stream = TikaInputStream.get(spool)) {
                read(stream, look.within(stream, name, depth, false), handler);
            }
        } finally {
            Files.delete(spool);
        }
    }

    private void read(TikaInputStream stream, String type, ContentHandler handler) throws SAXException, IOException {
        var known = new Metadata();
        known.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, type);
        try {
            parser.parse(stream, new EmbeddedContentHandler(new BodyContentHandler(handler)), known, context);
        } catch (EncryptedDocumentException sealed) {
            throw new Objected(Objection.ENCRYPTED, "");
        } catch (TikaException unreadable) {
            // The document around it can be read; what is in it was looked at.
        }
    }
}
