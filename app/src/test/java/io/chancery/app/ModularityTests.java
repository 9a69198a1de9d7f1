package io.chancery.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(ChanceryApp.class);

    @Test
    void featuresKeepToEachOthersPublicParts() {
        modules.verify();
    }

    @Test
    void drawsTheFeaturesFromTheCode() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}
