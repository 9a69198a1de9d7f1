package io.chancery.infra.web.factors;

import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a browser is asked, as JSON after Web Authentication Level 3, sections 5.4 and 5.5. The authenticator always
/// makes sure by fingerprint, face or PIN that its owner sits there: a passkey is two factors at once.
public final class PasskeyQuestions {

    /// Those that every authenticator on the market knows one of, the best first.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);

    private static final int PATIENCE_MILLIS = 300_000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private PasskeyQuestions() {}

    /// To make a passkey that finds its owner by itself, so that it signs in without a name.
    ///
    /// @param challenge in Base64 for addresses
    /// @param known names of those that the person has already; an authenticator makes no second one
    public static String toMake(RelyingParty firm, PasskeyOwner owner, String challenge, Collection<byte[]> known) {
        var question = JSON.createObjectNode();
        question.put("challenge", challenge).put("timeout", PATIENCE_MILLIS).put("attestation", "none");
        question.putObject("rp").put("id", firm.host()).put("name", firm.name());
        question.putObject("user")
                .put("id", text(handle(owner)))
                .put("name", owner.email())
                .put("displayName", owner.name());
        var algorithms = question.putArray("pubKeyCredParams");
        ALGORITHMS.forEach(
                algorithm -> algorithms.addObject().put("type", "public-key").put("alg", algorithm.getValue()));
        question.putObject("authenticatorSelection")
                .put("residentKey", "required")
                .put("requireResidentKey", true)
                .put("userVerification", "required");
        name(question, "excludeCredentials", known);
        return question.toString();
    }

    /// To use one.
    ///
    /// @param challenge in Base64 for addresses
    /// @param allowed names of those that will do; empty when whoever sits there is not known yet
    public static String toUse(RelyingParty firm, String challenge, Collection<byte[]> allowed) {
        var question = JSON.createObjectNode();
        question.put("challenge", challenge)
                .put("timeout", PATIENCE_MILLIS)
                .put("rpId", firm.host())
                .put("userVerification", "required");
        name(question, "allowCredentials", allowed);
        return question.toString();
    }

    private static void name(ObjectNode question, String field, Collection<byte[]> credentials) {
        var names = question.putArray(field);
        credentials.forEach(
                credential -> names.addObject().put("type", "public-key").put("id", text(credential)));
    }

    private static byte[] handle(PasskeyOwner owner) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(owner.handle().getMostSignificantBits())
                .putLong(owner.handle().getLeastSignificantBits())
                .array();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
