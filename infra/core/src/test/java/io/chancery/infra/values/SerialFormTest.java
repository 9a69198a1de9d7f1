package io.chancery.infra.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SerialFormTest {

    private record Line(String text, int number, Optional<String> code, Optional<Line> next) implements Serializable {

        private Object writeReplace() {
            return SerialForm.of(this);
        }
    }

    @Test
    void aRecordWithOptionalComponentsComesBackEqual() throws Exception {
        var line = new Line(
                "one", 1, Optional.empty(), Optional.of(new Line("two", 2, Optional.of("A"), Optional.empty())));

        assertThat(copy(List.of(line))).isEqualTo(List.of(line));
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }
}
