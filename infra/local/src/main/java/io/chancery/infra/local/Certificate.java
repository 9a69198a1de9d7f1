package io.chancery.infra.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The certificate that an installation on one machine, or a server of a test, makes for itself, with its key: nobody
/// vouches for it, and browsers ask once whether to trust it. In operation the provider's own takes its place, mostly
/// at the proxy.
///
/// @param store a key store of type PKCS12
public record Certificate(Path store, String password) {

    private static final String ALIAS = "chancery";
    private static final String STORE = "server.ssl.key-store";
    private static final String PASSWORD = "server.ssl.key-store-password";
    private static final String NAMES = "SAN=DNS:localhost,DNS:*.localhost,IP:127.0.0.1";
    private static final int DAYS = 825;

    /// Made at the first start and kept.
    public static Certificate of(Path home) throws IOException {
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

    /// For a server.
    public SSLContext serving() throws IOException {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(opened(), password.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    /// For whoever knows this certificate, and trusts no other.
    public SSLContext trusting() throws IOException {
        try {
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(ALIAS, opened().getCertificate(ALIAS));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw unreadable(e);
        }
    }

    private KeyStore opened() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(store.toFile(), password.toCharArray());
    }

    private IOException unreadable(GeneralSecurityException why) {
        return new IOException(
                "%s cannot be read; take it away, and the next start makes another.".formatted(store), why);
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
