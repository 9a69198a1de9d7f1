package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.releases.ReleaseCatalogue;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsInUseTest {

    private static final ReleaseCatalogue BUILD = ReleaseCatalogue.ofBuild(PartsInUseTest.class.getClassLoader());

    private record Part(String key) implements PartInUse {

        @Override
        public String rows() {
            return "select";
        }
    }

    @Test
    void refusesABuildWhoseManifestsNameAPartThatNobodyAnswersFor() {
        assertThatThrownBy(() -> PartsInUse.requireKnown(BUILD, List.of(new Part("timekeepers"))))
                .hasMessageContaining("[clients]");
    }

    @Test
    void takesMorePartsThanManifestsName() {
        assertThatCode(() -> PartsInUse.requireKnown(
                        BUILD, List.of(new Part("timekeepers"), new Part("clients"), new Part("trust"))))
                .doesNotThrowAnyException();
    }
}
