package io.chancery.infra.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificate that an installation on one machine makes for itself, with its key: browsers ask once whether to
/// trust it. In operation the provider's own takes its place, mostly at the proxy.
record Certificate(Path store, String password) {

    private static final String ALIAS = "chancery";
    private static final String STORE = "server.ssl.key-store";
    private static final String PASSWORD = "server.ssl.key-store-password";
    private static final String NAMES = "SAN=DNS:localhost,DNS:*.localhost,IP:127.0.0.1";
    private static final int DAYS = 825;

    /// Made at the first start and kept.
    static Certificate of(Path home) throws IOException {
        var store = home.resolve("certificate.p12");
        var secret = home.resolve("certificate.password");
        if (!Files.exists(store) || !Files.exists(secret)) {
            Files.deleteIfExists(store);
            PrivateFile.write(secret, Passwords.word());
            make(store, secret);
        }
        return new Certificate(store, Files.readString(secret).strip());
    }

    /// The one that an application was given.
    static Certificate of(Map<String, String> properties) {
        return new Certificate(
                Path.of(Objects.requireNonNull(properties.get(STORE))),
                Objects.requireNonNull(properties.get(PASSWORD)));
    }

    static boolean isIn(Map<String, String> properties) {
        return properties.containsKey(STORE);
    }

    Map<String, String> properties() {
        return Map.of(
                STORE,
                store.toString(),
                "server.ssl.key-store-type",
                "PKCS12",
                PASSWORD,
                password,
                "chancery.https",
                "true");
    }

    /// Trusts this certificate and no other.
    SSLContext trust() throws IOException {
        try (InputStream in = Files.newInputStream(store)) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, keys.getCertificate(ALIAS));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "%s cannot be read; take it away, and the next start makes another.".formatted(store), e);
        }
    }

    private static void make(Path store, Path secret) throws IOException {
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        NAMES,
                        "-validity",
                        Integer.toString(DAYS),
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass:file",
                        secret.toString())
                .redirectErrorStream(true)
                .start();
        try {
            var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IOException("No certificate could be made: " + said);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
        Files.setPosixFilePermissions(store, PosixFilePermissions.fromString("rw-------"));
    }
}
