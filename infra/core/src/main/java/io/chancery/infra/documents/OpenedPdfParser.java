package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.io.RandomAccessStreamCache.StreamCacheCreateFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.pdf.PDFParser;

/// Takes the text out of the PDF that was opened to look through it: most of what a short letter costs is to open it.
final class OpenedPdfParser extends PDFParser {

    private static final long serialVersionUID = 1L;

    @Override
    protected PDDocument getPDDocument(
            InputStream stream,
            TikaInputStream file,
            String password,
            StreamCacheCreateFunction cache,
            Metadata metadata,
            ParseContext context)
            throws IOException, EncryptedDocumentException {
        return file != null && file.getOpenContainer() instanceof PDDocument opened
                ? opened
                : super.getPDDocument(stream, file, password, cache, metadata, context);
    }
}
