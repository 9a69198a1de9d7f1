package io.chancery.app.ebilling;

import io.chancery.infra.values.SerialForm;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// One thing found in a file, where it stands and what fills its sentence.
///
/// @param line the physical line of the file, counted from 1; 0 for the file as a whole
/// @param field the column's name as the format spells it, where one column is meant
/// @param args strings, numbers and dates, in the order of the sentence's placeholders
public record Finding(int line, Optional<String> field, FindingCode code, List<Serializable> args)
        implements Serializable {

    public Finding {
        args = List.copyOf(args);
    }

    public Severity severity() {
        return code.severity();
    }

    private Object writeReplace() {
        return SerialForm.of(this);
    }
}
