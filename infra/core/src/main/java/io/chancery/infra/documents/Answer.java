package io.chancery.infra.documents;

import io.chancery.infra.documents.Verdict.Accepted;
import io.chancery.infra.documents.Verdict.Reading;
import io.chancery.infra.documents.Verdict.Refused;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A verdict on its way from the reading process. Whoever reads it trusts nothing in it: a file may have taken that
/// process over.
final class Answer {

    static final int DETAIL_MAX = 300;
    static final int LINE_MAX = 500;

    private static final int MEDIA_TYPE_MAX = 120;

    private Answer() {}

    static void write(Verdict verdict, DataOutputStream out) throws IOException {
        switch (verdict) {
            case Refused(var objection, var detail) -> {
                out.writeBoolean(false);
                out.writeUTF(objection.name());
                out.writeUTF(PlainText.line(detail, DETAIL_MAX));
            }
            case Accepted(var kind, var mediaType, var reading, var warnings) -> {
                out.writeBoolean(true);
                out.writeUTF(kind.name());
                out.writeUTF(mediaType);
                out.writeUTF(PlainText.line(reading.title(), LINE_MAX));
                out.writeUTF(PlainText.line(reading.author(), LINE_MAX));
                out.writeInt(reading.pages());
                out.writeBoolean(reading.whole());
                Question.names(out, warnings);
                var text = reading.text().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
        out.flush();
    }

    static Verdict read(DataInputStream in, ReadingLimits limits) throws IOException {
        try {
            if (!in.readBoolean()) {
                return new Refused(Objection.valueOf(in.readUTF()), PlainText.line(in.readUTF(), DETAIL_MAX));
            }
            var kind = FileKind.valueOf(in.readUTF());
            var mediaType = PlainText.line(in.readUTF(), MEDIA_TYPE_MAX);
            var title = PlainText.line(in.readUTF(), LINE_MAX);
            var author = PlainText.line(in.readUTF(), LINE_MAX);
            var pages = Math.max(0, in.readInt());
            var whole = in.readBoolean();
            var warnings = Question.names(in, Objection.class);
            var length = in.readInt();
            if (length < 0
                    || length > limits.textBytes()
                    || FileKind.ofType(mediaType).isEmpty()) {
                throw new IOException(
                        "The reading process gave %d bytes of text of type %s".formatted(length, mediaType));
            }
            var text = PlainText.block(new String(in.readNBytes(length), StandardCharsets.UTF_8));
            return new Accepted(kind, mediaType, new Reading(title, author, pages, text, whole), warnings);
        } catch (IllegalArgumentException unknownName) {
            throw new IOException("The reading process gave an answer that is none", unknownName);
        }
    }
}
