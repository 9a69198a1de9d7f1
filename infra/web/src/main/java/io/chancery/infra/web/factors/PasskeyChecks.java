package io.chancery.infra.web.factors;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.data.extension.authenticator.AuthenticationExtensionsAuthenticatorOutputs;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at what an authenticator says: that it answers this challenge, at this firm's address, made sure of its owner,
/// and signed with the key of the passkey (Web Authentication Level 3, sections 7.1 and 7.2). Who made the
/// authenticator is not asked: a firm lets in what its people have.
public final class PasskeyChecks {

    private static final Logger LOG = LoggerFactory.getLogger(PasskeyChecks.class);

    private static final boolean OWNER_IS_SURE = true;

    private static final List<PublicKeyCredentialParameters> KINDS = PasskeyQuestions.ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm))
            .toList();

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final AttestedCredentialDataConverter KEYS = new AttestedCredentialDataConverter(CONVERTER);
    private static final WebAuthnManager WEBAUTHN = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

    private PasskeyChecks() {}

    /// @param challenge that was asked, and is asked of nobody else
    /// @return the passkey to keep; empty when the answer does not hold
    public static Optional<KeptPasskey> made(RelyingParty firm, String challenge, PasskeyAnswer answer) {
        try {
            var made = WEBAUTHN.verifyRegistrationResponseJSON(
                    answer.json(), new RegistrationParameters(asked(firm, challenge), KINDS, OWNER_IS_SURE));
            var said = made.getAttestationObject() == null
                    ? null
                    : made.getAttestationObject().getAuthenticatorData();
            var key = said == null ? null : said.getAttestedCredentialData();
            if (said == null || key == null) {
                return Optional.empty();
            }
            return Optional.of(
                    new KeptPasskey(key.getCredentialId(), KEYS.convert(key), said.getSignCount(), said.isFlagBE()));
        } catch (WebAuthnException | IllegalArgumentException refused) {
            tell(firm, refused);
            return Optional.empty();
        }
    }

    /// @param challenge that was asked, and is asked of nobody else
    /// @return how often the passkey was used by now, as its authenticator says; empty when the answer is wrong
    public static OptionalLong used(RelyingParty firm, String challenge, KeptPasskey kept, PasskeyAnswer answer) {
        try {
            var known = new CredentialRecordImpl(
                    new NoneAttestationStatement(),
                    true,
                    kept.mayBeCopied(),
                    null,
                    kept.counter(),
                    KEYS.convert(kept.key()),
                    new AuthenticationExtensionsAuthenticatorOutputs<>(),
                    null,
                    null,
                    Set.of());
            var used = WEBAUTHN.verifyAuthenticationResponseJSON(
                    answer.json(),
                    new AuthenticationParameters(
                            asked(firm, challenge), known, List.of(kept.credential()), OWNER_IS_SURE));
            var said = used.getAuthenticatorData();
            return said == null ? OptionalLong.empty() : OptionalLong.of(said.getSignCount());
        } catch (WebAuthnException | IllegalArgumentException refused) {
            tell(firm, refused);
            return OptionalLong.empty();
        }
    }

    private static ServerProperty asked(RelyingParty firm, String challenge) {
        return ServerProperty.builder()
                .origin(Origin.create(firm.origin()))
                .rpId(firm.host())
                .challenge(new DefaultChallenge(Base64.getUrlDecoder().decode(challenge)))
                .build();
    }

    /// An address that the operator set up wrongly shows here; the answer itself is nobody's business.
    private static void tell(RelyingParty firm, RuntimeException refused) {
        LOG.info(
                "A passkey was refused at {}: {}",
                firm.origin(),
                refused.getClass().getSimpleName());
    }
}
