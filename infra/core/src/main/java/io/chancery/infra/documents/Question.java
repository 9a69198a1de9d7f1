package io.chancery.infra.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/// A file that the reading process is asked to look through.
///
/// @param declared the type that the sender declared, empty when none
record Question(Path file, FileName name, String declared, ExaminingRules rules, ReadingLimits limits) {

    /// Stands before what is asked.
    static final int EXAMINE = 1;

    static final int PAINT = 2;

    void write(DataOutputStream out) throws IOException {
        out.writeByte(EXAMINE);
        out.writeUTF(file.toString());
        out.writeUTF(name.value());
        out.writeUTF(declared);
        names(out, rules.kinds());
        names(out, rules.tolerated());
        limits.write(out);
        out.flush();
    }

    static Question read(DataInputStream in) throws IOException {
        var file = Path.of(in.readUTF());
        var name = new FileName(in.readUTF());
        var declared = in.readUTF();
        var rules = new ExaminingRules(names(in, FileKind.class), names(in, Objection.class));
        return new Question(file, name, declared, rules, ReadingLimits.read(in));
    }

    static void names(DataOutputStream out, Set<? extends Enum<?>> constants) throws IOException {
        out.writeByte(constants.size());
        for (var constant : constants) {
            out.writeUTF(constant.name());
        }
    }

    static <E extends Enum<E>> Set<E> names(DataInputStream in, Class<E> type) throws IOException {
        var constants = EnumSet.noneOf(type);
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            constants.add(Enum.valueOf(type, in.readUTF()));
        }
        return constants;
    }
}
