package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/// The jar says what it is made of, in CycloneDX; the build writes it.
class BillOfMaterialsTest {

    @Test
    void namesEveryLibraryWithItsVersion() throws IOException {
        var bill = new JsonMapper()
                .readTree(new ClassPathResource("META-INF/sbom/application.cdx.json").getContentAsByteArray());

        assertThat(bill.at("/bomFormat").asString()).isEqualTo("CycloneDX");
        var versions = new TreeMap<String, String>();
        bill.at("/components")
                .forEach(part -> versions.put(
                        part.at("/name").asString(""), part.at("/version").asString("")));
        assertThat(versions)
                .hasSizeGreaterThan(100)
                .containsKeys(
                        "spring-security-web",
                        "hibernate-core",
                        "postgresql",
                        "tomcat-embed-core",
                        "tink",
                        "vaadin-spring")
                .doesNotContainKeys("junit-jupiter", "assertj-core", "selenide");
        assertThat(versions.values()).allMatch(version -> !version.isBlank());
    }

    @Test
    void nothingOfVersionControlIsInside() throws IOException {
        for (var classes : List.of("target/classes", "../tenant-admin/console/target/classes")) {
            try (var files = Files.walk(Path.of(classes))) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .hasSizeGreaterThan(100)
                        .noneMatch(name -> name.matches("\\.(git|svn|hg)(ignore|attributes|modules)?"));
            }
        }
    }
}
