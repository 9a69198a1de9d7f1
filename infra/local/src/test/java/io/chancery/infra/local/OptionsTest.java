package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void servesOnTheKnownPortsWhenNothingIsSaid() {
        var options = Options.parse(List.of());
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.consolePort()).isEqualTo(8090);
        assertThat(options.home()).isEqualTo(Path.of(".run").toAbsolutePath());
    }

    @Test
    void takesOtherPortsAndAnotherFolder() {
        var options =
                Options.parse(List.of("--port", "9080", "--console-port", "9090", "--data", "/srv/a/../b", "--fresh"));
        assertThat(options).returns(9080, Options::port).returns(9090, Options::consolePort);
        assertThat(options.home()).isEqualTo(Path.of("/srv/b"));
        assertThat(options.fresh()).isTrue();
        assertThat(options.scheme()).isEqualTo("http");
        assertThat(Options.parse(List.of("--tls")).scheme()).isEqualTo("https");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --port 0                        | --port takes a number
                    --port 70000                    | --port takes a number
                    --port eighty                   | --port takes a number
                    --port                          | --port needs a value
                    --prot 80                       | There is no option --prot
                    --port 8090                     | cannot share port 8090
                    """)
    void saysWhatIsWrong(String arguments, String sentence) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments.split(" "))))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence);
    }
}
