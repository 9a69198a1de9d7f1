package io.chancery.control.tenants;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where firms are found: each at its slug under the provider's domain.
///
/// @param domain of the provider, such as `chancery.example`
/// @param url address of the app at a firm's host, with `{host}` in it; holds scheme and, where one is needed, the port
@ConfigurationProperties("chancery.firms")
public record FirmAddresses(
        @DefaultValue("localhost") String domain,
        @DefaultValue("http://{host}:8080") String url) {

    public FirmAddresses {
        if (!url.contains("{host}")) {
            throw new IllegalArgumentException(
                    "chancery.firms.url holds {host}, such as https://{host}, was '%s'".formatted(url));
        }
    }

    public HostName hostOf(Slug slug) {
        return new HostName(slug + "." + domain);
    }

    /// The app's address at a host, without a trailing slash.
    public String urlOf(String host) {
        return url.replace("{host}", host);
    }
}
