package io.chancery.app.openid;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// How a firm's provider is called, and the wall around the way there and back. Whoever comes is nobody yet; what
/// they bring is proved by [OpenIdEndpoint] and by nothing here.
@Configuration(proxyBeanMethods = false)
class OpenIdSecurity {

    @Bean
    ProviderCalls providerCalls(@Value("${chancery.outbound.inside:false}") boolean inside) {
        return new ProviderCalls(inside);
    }

    @Bean
    Discovery openIdDiscovery(ProviderCalls calls, Clock clock) {
        return new Discovery(calls, clock);
    }

    @Bean
    Exchange openIdExchange(ProviderCalls calls, Clock clock) {
        return new Exchange(calls, clock);
    }

    @Bean
    ProviderCheck providerCheck(Discovery discovery, ProviderCalls calls) {
        return new ProviderCheck(discovery, calls);
    }

    @Bean
    @Order(2)
    SecurityFilterChain waysToProvider(HttpSecurity http) throws Exception {
        return http.securityMatcher("/openid/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                OpenIdEndpoint.START, OpenIdEndpoint.CALLBACK, FarewellEndpoint.PATH)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                // The provider has no page of ours before it; its signature says who it is.
                .csrf(csrf -> csrf.ignoringRequestMatchers(FarewellEndpoint.PATH))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }
}
