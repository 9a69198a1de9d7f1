package io.chancery.control.tenants;

import java.net.URI;

/// Where firms are found: each at its slug under the provider's domain, by the scheme and port of the app.
///
/// @param domain of the provider, such as `chancery.example`
/// @param app any address of the app; only its scheme and port count
public record FirmAddresses(String domain, URI app) {

    public FirmAddresses {
        if (app.getScheme() == null || app.getHost() == null) {
            throw new IllegalArgumentException(
                    "The app's address has scheme and host, such as https://chancery.example, was '%s'".formatted(app));
        }
    }

    public HostName hostOf(Slug slug) {
        return new HostName(slug + "." + domain);
    }

    /// The app's address at a host, without a trailing slash.
    public String urlOf(String host) {
        var port = app.getPort() < 0 ? "" : ":" + app.getPort();
        return app.getScheme() + "://" + host + port;
    }
}
