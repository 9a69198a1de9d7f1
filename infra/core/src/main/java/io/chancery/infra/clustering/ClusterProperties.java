package io.chancery.infra.clustering;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How this node finds the others of its application. The firms' application and the console are given different
/// names and secrets: they never form one cluster.
///
/// @param enabled false for a node that stands alone, which is the default
/// @param name of the cluster; nodes with another name are strangers
/// @param node how this node is called in health and logs
/// @param address the one local address to listen on, never a wildcard
/// @param members the nodes, this one among them, as `host:port`; a host that resolves to several addresses stands for
///     all of them
/// @param joinSeconds how long start-up may wait for the others
/// @param secret 256 bits in base64 that seal what is kept in the cluster's memory
@ConfigurationProperties("chancery.cluster")
record ClusterProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable String name,
        @DefaultValue("node") String node,
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("5701") int port,
        List<String> members,
        @DefaultValue("8") int joinSeconds,
        @Nullable String secret) {

    private static final int SECRET_BYTES_MIN = 32;
    private static final String HMAC = "HmacSHA256";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{2,40}");

    ClusterProperties {
        members = members == null ? List.of() : List.copyOf(members);
        if (enabled) {
            if (name == null || !NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "chancery.cluster.name must be 3 to 41 lower-case letters, digits or hyphens, was '%s'"
                                .formatted(name));
            }
            if (members.isEmpty()) {
                throw new IllegalArgumentException(
                        "chancery.cluster.members must list the nodes as host:port; they are never looked for by multicast");
            }
            if (bytes(secret).length < SECRET_BYTES_MIN) {
                throw new IllegalArgumentException(
                        "chancery.cluster.secret must be at least %d bytes in base64, as made by openssl rand -base64 32"
                                .formatted(SECRET_BYTES_MIN));
            }
            if (address.isBlank() || address.equals("0.0.0.0") || address.equals("::")) {
                throw new IllegalArgumentException(
                        "chancery.cluster.address must be one address of this machine, was '%s'".formatted(address));
            }
        }
    }

    SecretKeySpec key(String purpose) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(bytes(secret), HMAC));
            mac.update(String.valueOf(name).getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), HMAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }

    private static byte[] bytes(@Nullable String secret) {
        try {
            return secret == null ? new byte[0] : Base64.getDecoder().decode(secret.strip());
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /// Never the secret itself: records are printed.
    @Override
    public String toString() {
        return "ClusterProperties[name=%s, node=%s, %s:%d, members=%s]".formatted(name, node, address, port, members);
    }
}
