package io.chancery.app.people;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.ObjectMapper;

/// An authenticator and its browser, written after Web Authentication Level 3 by hand and not by the library that
/// checks them, with knobs for what an attacker would turn.
public final class SoftAuthenticator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;

    private final KeyPair keys = newKeys();
    private final byte[] credential = new byte[32];
    private String origin;
    private String host = "";
    private byte[] handle = {};
    private long counter;
    private boolean counts = true;
    private int verified = VERIFIED;

    /// @param origin where the browser stands
    public SoftAuthenticator(String origin) {
        this.origin = origin;
        RANDOM.nextBytes(credential);
    }

    void standAt(String otherOrigin) {
        origin = otherOrigin;
    }

    /// Answers for that host, whatever is asked.
    void claim(String otherHost) {
        host = otherHost;
    }

    void askNoOwner() {
        verified = 0;
    }

    void neverCount() {
        counts = false;
        counter = 0;
    }

    /// As a copy of it would, that was made some uses ago.
    void forgetUses() {
        counter = 0;
    }

    void belongTo(byte[] otherHandle) {
        handle = otherHandle.clone();
    }

    /// What the browser sends back when it is asked to make a passkey.
    public String make(String question) {
        var asked = JSON.readTree(question);
        host = asked.path("rp").path("id").asString();
        handle = bytes(asked.path("user").path("id").asString());
        var key = join(new byte[16], new byte[] {0, (byte) credential.length}, credential, cose((ECPublicKey)
                keys.getPublic()));
        var said = authenticatorData(HAS_KEY, key);
        var answer = JSON.createObjectNode();
        answer.put("id", text(credential)).put("rawId", text(credential)).put("type", "public-key");
        answer.putObject("response")
                .put(
                        "clientDataJSON",
                        text(client("webauthn.create", asked.path("challenge").asString())))
                .put("attestationObject", text(attestation(said)));
        answer.putObject("clientExtensionResults");
        return answer.toString();
    }

    /// What the browser sends back when it is asked to use it.
    public String use(String question) {
        var asked = JSON.readTree(question);
        if (host.isEmpty()) {
            host = asked.path("rpId").asString();
        }
        var said = authenticatorData(0, new byte[0]);
        var client = client("webauthn.get", asked.path("challenge").asString());
        var answer = JSON.createObjectNode();
        answer.put("id", text(credential)).put("rawId", text(credential)).put("type", "public-key");
        answer.putObject("response")
                .put("clientDataJSON", text(client))
                .put("authenticatorData", text(said))
                .put("signature", text(signed(join(said, sha256(client)))))
                .put("userHandle", text(handle));
        answer.putObject("clientExtensionResults");
        return answer.toString();
    }

    private byte[] authenticatorData(int more, byte[] key) {
        counter += counts ? 1 : 0;
        return join(
                sha256(host.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) (PRESENT | verified | more)},
                ByteBuffer.allocate(4).putInt((int) counter).array(),
                key);
    }

    private byte[] client(String type, String challenge) {
        var said = JSON.createObjectNode();
        said.put("type", type).put("challenge", challenge).put("origin", origin).put("crossOrigin", false);
        return said.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] signed(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// CBOR of a map: "fmt" is "none", "attStmt" is empty, "authData" is what was said.
    private static byte[] attestation(byte[] said) {
        return join(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x59, (byte) (said.length >> 8), (byte) said.length},
                said);
    }

    /// CBOR of a map: an elliptic key (1: 2) for ES256 (3: -7) on P-256 (-1: 1) with x (-2) and y (-3).
    private static byte[] cose(ECPublicKey key) {
        return join(
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20},
                unsigned(key.getW().getAffineX()),
                new byte[] {0x22, 0x58, 0x20},
                unsigned(key.getW().getAffineY()));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        var fixed = new byte[32];
        int length = Math.min(bytes.length, fixed.length);
        System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
        return fixed;
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
