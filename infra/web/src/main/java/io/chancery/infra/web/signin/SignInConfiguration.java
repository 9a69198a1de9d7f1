package io.chancery.infra.web.signin;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.clustering.Cluster;
import io.chancery.infra.people.FreshProof;
import io.chancery.infra.web.live.LiveScreens;
import java.time.Clock;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationEventPublisher;
import org.springframework.security.authorization.SpringAuthorizationEventPublisher;
import org.springframework.security.authorization.method.AuthorizationInterceptorsOrder;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.core.GrantedAuthorityDefaults;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// The parts of signing in that both applications use; each adds its own [SignInAccounts] and its own filter chain.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
public class SignInConfiguration {

    /// Permissions are named as they are, without Spring's prefix.
    @Bean
    static GrantedAuthorityDefaults authoritiesWithoutPrefix() {
        return new GrantedAuthorityDefaults("");
    }

    /// With the annotations alone an in-app link led past what the filter chain demands of a page, a second factor for
    /// one: the path is checked as well.
    @Bean
    static NavigationAccessControlConfigurer checkAnnotationsAndPaths(ApplicationEventPublisher events) {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withRoutePathAccessChecker()
                .withDecisionResolver(new ToldRefusals(events));
    }

    /// Tells whoever counts refusals of each one.
    @Bean
    static AuthorizationEventPublisher authorizationEvents(ApplicationEventPublisher events) {
        return new SpringAuthorizationEventPublisher(events);
    }

    /// How long each filter of a chain takes is nobody's question, and asking it takes longer than most of them.
    @Bean
    static SecurityObservationSettings unobservedSteps() {
        return SecurityObservationSettings.noObservations();
    }

    /// OWASP's minimum for Argon2id: 19 MiB, two passes.
    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    @Bean
    SignInThrottle signInThrottle(Clock clock, ObjectProvider<Cluster> clusters) {
        var own = new LocalSignInThrottle(clock);
        var cluster = clusters.getIfAvailable();
        return cluster == null ? own : new SharedSignInThrottle(own, cluster);
    }

    @Bean
    SignInKeeping signInKeeping(
            ObjectProvider<SignInBook> books, ObjectProvider<DeviceBook> devices, ObjectProvider<Standing> standings) {
        return new SignInKeeping(books, devices, standings);
    }

    @Bean
    EndedSignIns endedSignIns(SignInKeeping keeping, LiveScreens live) {
        return new EndedSignIns(keeping, live);
    }

    @Bean
    Threshold threshold(SecurityContextRepository contexts, Clock clock) {
        return new Threshold(contexts, clock);
    }

    @Bean
    Freshness freshness(Clock clock, ObjectProvider<SecondSteps> steps) {
        return new Freshness(clock, steps);
    }

    @Bean
    Challenges challenges(Clock clock) {
        return new Challenges(clock);
    }

    /// After it is known that somebody may do it at all, before a transaction begins.
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor freshFactors(ObjectProvider<Freshness> freshness) {
        MethodInterceptor ask = verb -> {
            freshness.getObject().requireOfVerb();
            return verb.proceed();
        };
        var advisor = new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(null, FreshProof.class, true), ask);
        advisor.setOrder(AuthorizationInterceptorsOrder.LAST.getOrder() - 1);
        return advisor;
    }

    @Bean
    Entrance entrance(
            SecurityContextRepository contexts,
            SignInKeeping keeping,
            Threshold threshold,
            Freshness freshness,
            ObjectProvider<SecondSteps> steps,
            VaadinDefaultRequestCache wanted,
            ApplicationEventPublisher events) {
        return new Entrance(contexts, keeping, threshold, freshness, person -> owed(steps, person), wanted, events);
    }

    @Bean
    ActorSource actors() {
        return new Actors();
    }

    @Bean
    WebSecurity webSecurity(
            RequestUtil vaadinRequests,
            SecurityContextRepository contexts,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            SignInKeeping keeping,
            ObjectProvider<SecondSteps> steps,
            Threshold threshold,
            VaadinDefaultRequestCache wanted,
            Clock clock) {
        wanted.setDelegateRequestCache(pagesWithoutMark());
        return new WebSecurity(
                vaadinRequests,
                contexts,
                throttle,
                passwords,
                keeping,
                person -> owed(steps, person),
                threshold,
                clock);
    }

    private static SecondStep owed(ObjectProvider<SecondSteps> steps, KnownPerson person) {
        var asked = steps.getIfAvailable();
        return asked == null ? SecondStep.NONE : asked.owedBy(person);
    }

    /// The page somebody wanted before they signed in comes without Spring's mark in its address: lists read theirs.
    @SuppressWarnings("NullAway") // null is how the mark is left out, whatever its annotation says
    private static HttpSessionRequestCache pagesWithoutMark() {
        var pages = new HttpSessionRequestCache();
        pages.setMatchingRequestParameterName(null);
        return pages;
    }

    /// A load balancer may ask whether the node is well, and nothing else.
    @Bean
    @Order(1)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        return http.securityMatcher("/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .headers(DataHeaders::write)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
