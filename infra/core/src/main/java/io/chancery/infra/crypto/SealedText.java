package io.chancery.infra.crypto;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/// Seals columns of an entity by the key of the firm; a subclass names them. A query cannot compare such a column,
/// because the same value never reads the same.
public abstract class SealedText implements AttributeConverter<String, String> {

    private final MarkedValues values;
    private final String purpose;

    /// @param purpose what the values are, such as `client.tax-id`
    protected SealedText(MarkedValues values, String purpose) {
        this.values = values;
        this.purpose = purpose;
    }

    @Override
    public final @Nullable String convertToDatabaseColumn(@Nullable String value) {
        return value == null ? null : values.seal(purpose, value);
    }

    @Override
    public final @Nullable String convertToEntityAttribute(@Nullable String kept) {
        return kept == null ? null : values.open(purpose, kept);
    }
}
