package io.chancery.themes.gallery;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.aura.Aura;
import io.chancery.themes.ThemeFiles;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Shows every widget with made-up content, for looking at by people and screenshots.
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet(ThemeFiles.STYLESHEET)
public class GalleryApplication implements AppShellConfigurator {

    public static void main(String[] arguments) {
        SpringApplication application = new SpringApplication(GalleryApplication.class);
        application.setDefaultProperties(Map.of("server.port", "8099", "vaadin.productionMode", "true"));
        application.run(arguments);
    }
}
