package io.chancery.infra.web.branding;

import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The logo of the firm at whose host it is asked for. Anybody may see it: the sign-in page shows it.
@RestController
final class LogoEndpoint {

    private final TenantDirectory directory;

    LogoEndpoint(TenantDirectory directory) {
        this.directory = directory;
    }

    /// An SVG may hold scripts: opened by itself, the policy keeps them from running in the firm's name.
    @GetMapping(FirmBranding.LOGO_PATH)
    ResponseEntity<byte[]> logo() {
        var branding = directory.require(TenantContext.require()).branding();
        if (branding.logo() == null) {
            return ResponseEntity.notFound().build();
        }
        var bytes = branding.logoBytes();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(branding.logoType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate())
                .eTag(Sha256.of(bytes))
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
