package io.chancery.app.api;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Writes what was asked for. One thing carries an ETag made of what it says, so that any change of it is seen.
final class Answers {

    private final ApiJson json;

    Answers(ApiJson json) {
        this.json = json;
    }

    /// @param next the cursor of the page that follows; null on the last one
    record Page<T>(List<T> items, @Nullable String next) {}

    /// @param found one more than the page shows, if there are more
    <S, T> ResponseEntity<byte[]> page(
            Asked asked, List<S> found, Function<S, UUID> id, Function<S, T> representation) {
        var shown = found.subList(0, Math.min(found.size(), asked.limit()));
        var next =
                found.size() > shown.size() ? new Cursor(id.apply(shown.getLast()), asked.resource()).toString() : null;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.write(new Page<>(shown.stream().map(representation).toList(), next)));
    }

    ResponseEntity<byte[]> one(Object representation) {
        var body = json.write(representation);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(ETag.of(body).quoted())
                .body(body);
    }

    /// What was worked out for this request and is nowhere to be read again.
    ResponseEntity<byte[]> now(Object representation) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(json.write(representation));
    }

    /// @param path where the new thing is
    ResponseEntity<byte[]> created(String path, Object representation) {
        var body = json.write(representation);
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .eTag(ETag.of(body).quoted())
                .body(body);
    }

    ResponseEntity<byte[]> gone() {
        return ResponseEntity.noContent().build();
    }

    /// @throws RequestIsWrong when the program has not read this thing as it is now
    void requireMatch(@Nullable String ifMatch, Object representation) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RequestIsWrong(Wrong.MATCH_MISSING);
        }
        if (!ETag.of(json.write(representation)).isIn(ifMatch)) {
            throw new RequestIsWrong(Wrong.CHANGED);
        }
    }
}
