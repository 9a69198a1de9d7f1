package io.chancery.app.isolation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/// Values of the types that the language and its libraries bring.
final class SimpleValues {

    /// Tried in this order wherever a text is wanted. None holds a mark.
    static final List<String> WORDS = List.of(
            "",
            "a",
            "1001",
            "person@firm.example",
            "USD",
            "US",
            "en-US",
            "#123456",
            "UTC",
            "L110",
            "A101",
            "E101",
            "PARTNER",
            "DE89370400440532013000",
            "DEUTDEFF",
            "Europe/Berlin",
            "import.finished",
            "https://provider.example",
            "a sentence that is long enough to be a password");

    private SimpleValues() {}

    /// Values of a plain type, the preferred one first; null where the type is not plain.
    static @Nullable List<Object> of(Class<?> type) {
        return switch (type.getName()) {
            case "int", "java.lang.Integer" -> List.of(5, 1, 20);
            case "long", "java.lang.Long" -> List.of(5L, 1L, 3600L);
            case "boolean", "java.lang.Boolean" -> List.of(true, false);
            case "char", "java.lang.Character" -> List.of('a');
            case "[B" -> List.of("bytes".getBytes(StandardCharsets.UTF_8));
            case "java.math.BigDecimal" ->
                List.of(BigDecimal.ONE, new BigDecimal("1.00"), BigDecimal.ZERO, new BigDecimal("0.19"));
            case "java.math.BigInteger" -> List.of(BigInteger.ONE);
            case "java.time.LocalDate" -> List.of(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31));
            case "java.time.YearMonth" -> List.of(YearMonth.of(2026, 3));
            case "java.time.Instant" -> List.of(Instant.parse("2026-03-02T10:00:00Z"));
            case "java.time.Duration" -> List.of(Duration.ofMinutes(6));
            case "java.time.ZoneId" -> List.of(ZoneId.of("UTC"));
            case "java.util.Locale" -> List.of(Locale.US);
            case "java.util.Currency" -> List.of(Currency.getInstance("USD"));
            case "java.nio.file.Path" -> List.of(Path.of("nowhere"));
            case "java.io.InputStream" -> List.of((InputStream) new ByteArrayInputStream(new byte[] {'x'}));
            case "java.io.OutputStream" -> List.of(OutputStream.nullOutputStream());
            case "org.springframework.data.domain.Pageable" -> List.of((Pageable) PageRequest.of(0, 50));
            case "org.springframework.data.domain.Sort" -> List.of(Sort.unsorted());
            case "org.springframework.data.domain.Limit" -> List.of(Limit.of(50));
            case "org.springframework.data.domain.ScrollPosition" -> List.of((ScrollPosition) ScrollPosition.offset());
            case "org.springframework.data.jpa.domain.Specification" -> List.of(Specification.unrestricted());
            case "org.springframework.data.domain.Example" -> List.of(Example.of("x"));
            default -> null;
        };
    }
}
