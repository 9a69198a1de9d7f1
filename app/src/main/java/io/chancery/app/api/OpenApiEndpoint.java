package io.chancery.app.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of the interface in OpenAPI 3.1. It tells nothing of a firm, so it needs no token.
@RestController
class OpenApiEndpoint {

    static final String PATH = Door.ROOT + "/openapi.json";

    private static final byte[] DOCUMENT = load();
    private static final String TAG = ETag.of(DOCUMENT).quoted();

    @GetMapping(PATH)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(TAG)
                .body(DOCUMENT);
    }

    private static byte[] load() {
        try {
            return new ClassPathResource("api/openapi-v1.json").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The description of the interface is missing from this build", e);
        }
    }
}
