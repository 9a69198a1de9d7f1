package io.chancery.app.api;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/// JSON as the interface has it: what it does not know it refuses, so that nothing is set by a name that happens to
/// fit, and a misspelt field is not quietly lost.
final class ApiJson {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    byte[] write(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /// @throws RequestIsWrong naming the field at fault, where there is one
    <T> T read(byte[] body, Class<T> type) {
        try {
            var read = mapper.readValue(body, type);
            if (read == null) {
                throw new RequestIsWrong(Wrong.BODY, 1, 1);
            }
            return read;
        } catch (UnrecognizedPropertyException unknown) {
            throw new RequestIsWrong(
                    Wrong.UNKNOWN_FIELD,
                    unknown.getPropertyName(),
                    String.join(
                            ", ",
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .toList()));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new RequestIsWrong(Wrong.BODY, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }
}
