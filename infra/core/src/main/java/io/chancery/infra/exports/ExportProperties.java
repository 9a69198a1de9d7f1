package io.chancery.infra.exports;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where and how long exports of firms are kept.
///
/// @param directory the second place, on another disk or machine; without one no firm is exported
/// @param keep after which an export is deleted, though never a firm's newest one
/// @param diskFree what must stay free at the second place
@ConfigurationProperties("chancery.exports")
public record ExportProperties(
        @Nullable Path directory,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("1GB") DataSize diskFree) {}
