package io.chancery.infra.documents;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.IOException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.xml.sax.SAXException;

/// Looks through one file after the other: what it is, what speaks against it, and what it says.
final class Examination {

    private final TypeByBytes types = new TypeByBytes();
    private final TextReading texts = new TextReading(types);

    Verdict of(Question question) {
        var within = new ObjectedWithin();
        try (var stream = TikaInputStream.get(question.file())) {
            var look = new Look(question, types);
            var known = look.kindOf(stream);
            var reading = texts.of(question, stream, known, look, within);
            return within.first()
                    .<Verdict>map(Examination::refused)
                    .orElseGet(() -> new Accepted(known.kind(), known.mediaType(), reading, look.warnings()));
        } catch (Objected objected) {
            return refused(objected);
        } catch (EncryptedDocumentException encrypted) {
            return new Refused(Objection.ENCRYPTED, "");
        } catch (IOException | TikaException | SAXException | RuntimeException | StackOverflowError | LinkageError e) {
            // A broken file breaks its reader in any way.
            return within.first()
                    .map(Examination::refused)
                    .orElseGet(() -> new Refused(
                            Objection.COULD_NOT_BE_READ, e.getClass().getSimpleName()));
        }
    }

    private static Refused refused(Objected objected) {
        return new Refused(objected.objection(), objected.detail());
    }
}
