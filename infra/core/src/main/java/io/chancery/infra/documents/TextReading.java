package io.chancery.infra.documents;

import io.chancery.infra.documents.Verdict.Reading;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.parser.xml.DcXMLParser;
import org.xml.sax.SAXException;

/// Takes text and a few facts out of a file. Only the readers named here are ever used, whatever else lies on the class
/// path: some would start programs.
final class TextReading {

    private static final List<String> PAGES =
            List.of("xmpTPg:NPages", "meta:page-count", "Page-Count", "meta:slide-count");

    /// Pictures say nothing; what is in an archive is found under its own name when it is kept by itself.
    private static final Set<FileKind> WITHOUT_TEXT =
            Set.of(FileKind.JPEG, FileKind.PNG, FileKind.GIF, FileKind.TIFF, FileKind.ARCHIVE);

    private final Parser parser;

    TextReading(TypeByBytes types) {
        this.parser = new AutoDetectParser(
                types.detector(),
                new OpenedPdfParser(),
                new OfficeParser(),
                new OOXMLParser(),
                new OpenDocumentParser(),
                new RTFParser(),
                new RFC822Parser(),
                new JSoupParser(),
                new DcXMLParser(),
                new TXTParser());
    }

    /// @param stream of the file, from its beginning
    Reading of(Question question, TikaInputStream stream, Look.Known known, Look look, ObjectedWithin within)
            throws IOException, TikaException, SAXException {
        if (WITHOUT_TEXT.contains(known.kind())) {
            return Reading.NOTHING;
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, known.mediaType());
        var text = new KeptText(question.limits().textBytes());
        parser.parse(stream, text, metadata, context(look, within));
        return new Reading(
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.TITLE), ""),
                Objects.requireNonNullElse(metadata.get(TikaCoreProperties.CREATOR), ""),
                pages(metadata),
                text.toString(),
                text.isWhole());
    }

    private ParseContext context(Look look, ObjectedWithin within) {
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractActions(false);
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        var context = new ParseContext();
        context.set(PDFParserConfig.class, pdf);
        context.set(OfficeParserConfig.class, office);
        context.set(Parser.class, parser);
        context.set(EmbeddedDocumentExtractor.class, new FilesWithin(look, within, parser, context));
        return context;
    }

    private static int pages(Metadata metadata) {
        for (var key : PAGES) {
            var pages = metadata.getInt(org.apache.tika.metadata.Property.internalInteger(key));
            if (pages != null) {
                return pages;
            }
        }
        return 0;
    }
}
