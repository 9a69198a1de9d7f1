package io.chancery.app.people.ui;

import io.chancery.infra.web.branding.FirmBranding;
import io.chancery.infra.web.signin.SignInAccounts;
import io.chancery.infra.web.signin.Standing;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.WebSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// The wall around the firms' views.
@Configuration(proxyBeanMethods = false)
class PeopleSecurity {

    @Bean
    SecurityFilterChain views(HttpSecurity http, WebSecurity security, SignInAccounts accounts, Standing standing)
            throws Exception {
        return security.views(
                http,
                SignInView.class,
                accounts,
                standing,
                FirmBranding.LOGO_PATH,
                "/" + WelcomeView.PATH,
                "/" + ForgottenView.PATH,
                "/" + ResetView.PATH,
                "/support",
                "/" + Threshold.PATH);
    }
}
