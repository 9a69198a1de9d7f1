package io.chancery.infra.web.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A certificate for `localhost` that a server of a test has made for itself: nobody vouches for it.
///
/// @param store a key store of type PKCS12, opened by [#SECRET]
public record OwnCertificate(Path store) {

    static final String SECRET = "only for this test";

    public static OwnCertificate in(Path folder) throws IOException, InterruptedException {
        var store = folder.resolve("certificate.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (made != 0) {
            throw new IOException("keytool made no certificate: " + made);
        }
        return new OwnCertificate(store);
    }

    /// For the server.
    public SSLContext serving() throws IOException, GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(opened(), SECRET.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /// For whoever knows this certificate and no other.
    public SSLContext trusting() throws IOException, GeneralSecurityException {
        var store = opened();
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("node", store.getCertificate(store.aliases().nextElement()));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private KeyStore opened() throws IOException, GeneralSecurityException {
        var opened = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            opened.load(in, SECRET.toCharArray());
        }
        return opened;
    }
}
