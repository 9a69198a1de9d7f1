package io.chancery.app.api;

import io.chancery.app.integrations.ProgramSignIn;
import io.chancery.infra.text.Texts;
import io.chancery.infra.web.signin.DataHeaders;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/// The wall around the interface: a token on every request, no cookie, no session, and nothing that has no [Door].
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    @Bean
    ApiJson apiJson() {
        return new ApiJson();
    }

    @Bean
    Answers apiAnswers(ApiJson json) {
        return new Answers(json);
    }

    @Bean
    Problems apiProblems(Texts texts) {
        return new Problems(texts);
    }

    @Bean
    ApiFailures apiFailures(Problems problems) {
        return new ApiFailures(problems);
    }

    /// @param perMinute requests that an integration may make on each node
    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http,
            ProgramSignIn programs,
            Problems problems,
            Clock clock,
            @Value("${chancery.api.requests-per-minute:600}") int perMinute)
            throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, OpenApiEndpoint.PATH)
                            .permitAll();
                    Door.ALL.forEach(door -> requests.requestMatchers(door.matcher())
                            .hasAuthority(door.scope().authority()));
                    requests.anyRequest().denyAll();
                })
                .oauth2ResourceServer(server -> server.bearerTokenResolver(new ShownToken())
                        .authenticationManagerResolver(programs)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterAfter(new RateLimit(perMinute, problems, clock), BearerTokenAuthenticationFilter.class)
                .headers(DataHeaders::write)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
