package io.chancery.infra.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.tika.io.TikaInputStream;
import org.jspecify.annotations.Nullable;

/// Walks through every object of a PDF and finds what runs, starts programs, or becomes very much.
final class PdfLook {

    /// Names of keys under which something active stands.
    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA", "RichMedia", "RichMediaContent");

    /// Names of actions that run something or take data elsewhere.
    private static final Set<String> ACTIVE_ACTIONS = Set.of(
            "JavaScript", "Launch", "Rendition", "ImportData", "SubmitForm", "RichMediaExecute", "Movie", "GoToE");

    private static final int DEPTH_MAX = 200;

    /// A smaller stream cannot become more than some megabytes.
    private static final int SMALL_STREAM = 16 * 1024;

    private static final int FILTERS_MAX = 4;

    /// Bytes of what is unpacked; the rest lies in a temporary file.
    private static final long IN_MEMORY = 32L * 1024 * 1024;

    private final Look look;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfLook(Look look) {
        this.look = look;
    }

    /// It stays open with the stream, for whoever [reads][OpenedPdfParser] what it says.
    void at(TikaInputStream file) throws IOException {
        try {
            var pdf = Loader.loadPDF(file.getFile(), MemoryUsageSetting.setupMixed(IN_MEMORY).streamCache);
            file.setOpenContainer(pdf);
            var objects = pdf.getDocument();
            dictionary(objects.getTrailer(), 0);
            for (var key : objects.getXrefTable().keySet()) {
                look(objects.getObjectFromPool(key).getObject(), 0);
            }
            if (pdf.getNumberOfPages() == 0) {
                throw new Objected(Objection.COULD_NOT_BE_READ, "");
            }
        } catch (InvalidPasswordException sealed) {
            throw new Objected(Objection.ENCRYPTED, "");
        }
    }

    private void look(@Nullable COSBase object, int depth) throws IOException {
        if (depth > DEPTH_MAX) {
            throw new Objected(Objection.BOMB, "");
        }
        switch (object) {
            case COSStream stream
            when seen.add(stream) -> {
                measure(stream);
                dictionary(stream, depth);
            }
            case COSDictionary dictionary when seen.add(dictionary) -> dictionary(dictionary, depth);
            case COSArray array
            when seen.add(array) -> {
                for (int n = 0; n < array.size(); n++) {
                    direct(array.get(n), depth);
                }
            }
            case null, default -> {}
        }
    }

    private void dictionary(@Nullable COSDictionary dictionary, int depth) throws IOException {
        if (dictionary == null) {
            return;
        }
        for (var entry : dictionary.entrySet()) {
            var key = entry.getKey().getName();
            if (ACTIVE_KEYS.contains(key) && !isEmpty(entry.getValue())) {
                look.active(Objection.ACTIVE_CONTENT, key);
            }
            var isAction = key.equals("S") || key.equals("Subtype");
            if (isAction && entry.getValue() instanceof COSName name && ACTIVE_ACTIONS.contains(name.getName())) {
                look.active(Objection.ACTIVE_CONTENT, name.getName());
            }
            direct(entry.getValue(), depth);
        }
    }

    /// What is referred to is met on its own.
    private void direct(COSBase object, int depth) throws IOException {
        if (!(object instanceof COSObject)) {
            look(object, depth + 1);
        }
    }

    private static boolean isEmpty(COSBase value) {
        var object = value instanceof COSObject reference ? reference.getObject() : value;
        return object == null
                || object instanceof COSArray array && array.size() == 0
                || object instanceof COSDictionary dictionary
                        && !(dictionary instanceof COSStream)
                        && dictionary.size() == 0;
    }

    /// Unpacks it once, keeping nothing.
    private void measure(COSStream stream) throws IOException {
        int deflated = deflatedTimes(stream);
        if (deflated == 0 || stream.getLength() < SMALL_STREAM && deflated == 1) {
            return;
        }
        try (var raw = stream.createRawInputStream()) {
            InputStream unpacked = raw;
            for (int n = 0; n < deflated; n++) {
                unpacked = new InflaterInputStream(unpacked);
            }
            look.unpacking().of(unpacked).transferTo(java.io.OutputStream.nullOutputStream());
        } catch (ZipException | java.io.EOFException broken) {
            // Broken streams are read as far as they go; so far nothing was too much.
        }
    }

    private static int deflatedTimes(COSStream stream) {
        var filters = stream.getFilters();
        if (filters instanceof COSArray several) {
            if (several.size() > FILTERS_MAX) {
                throw new Objected(Objection.BOMB, "");
            }
            int times = 0;
            while (times < several.size() && isFlate(several.getObject(times))) {
                times++;
            }
            return times;
        }
        return isFlate(filters) ? 1 : 0;
    }

    private static boolean isFlate(@Nullable COSBase filter) {
        return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
    }
}
