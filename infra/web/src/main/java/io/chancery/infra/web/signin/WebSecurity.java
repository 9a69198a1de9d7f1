package io.chancery.infra.web.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The walls around the views, the same in both applications: everything is refused that is not allowed by name.
public final class WebSecurity {

    /// Where both applications have their sign-in view.
    public static final String SIGN_IN = "sign-in";

    private static final String SIGN_IN_PATH = "/" + SIGN_IN;

    private static final RequestMatcher SIGN_IN_REQUEST = PathPatternRequestMatcher.pathPattern(SIGN_IN_PATH);

    /// As tight as Vaadin 25.2 allows; its client needs inline script and evaluation until 25.4.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    /// Spring Security adds its headers when the response is committed, by wrapping it. Vaadin's pages are forwarded
    /// to,
    /// and Tomcat commits a forwarded response beneath the wrapper: its pages came without any of these headers.
    private static final ObjectPostProcessor<HeaderWriterFilter> WRITTEN_AT_ONCE = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    private final RequestUtil vaadinRequests;
    private final SecurityContextRepository contexts;
    private final SignInThrottle throttle;
    private final PasswordEncoder passwords;
    private final SignInKeeping keeping;
    private final SecondSteps steps;
    private final Threshold threshold;
    private final Clock clock;

    WebSecurity(
            RequestUtil vaadinRequests,
            SecurityContextRepository contexts,
            SignInThrottle throttle,
            PasswordEncoder passwords,
            SignInKeeping keeping,
            SecondSteps steps,
            Threshold threshold,
            Clock clock) {
        this.vaadinRequests = vaadinRequests;
        this.contexts = contexts;
        this.throttle = throttle;
        this.passwords = passwords;
        this.keeping = keeping;
        this.steps = steps;
        this.threshold = threshold;
        this.clock = clock;
    }

    /// The filter chain of an application's views.
    ///
    /// @param signInView a view at [#SIGN_IN] that anybody may open, with a [SignInForm]
    /// @param open paths that anybody may read, such as a logo, and those of every view with `@AnonymousAllowed`:
    ///     the annotation alone opens nothing, because the path is checked as well
    public SecurityFilterChain views(
            HttpSecurity http,
            Class<? extends Component> signInView,
            SignInAccounts accounts,
            Standing standing,
            String... open)
            throws Exception {
        http.authenticationProvider(new PasswordSignIn(accounts, passwords, throttle, steps))
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/error")
                        .permitAll()
                        .requestMatchers(open)
                        .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(this::isVaadinsOwn))
                .headers(headers -> headers.withObjectPostProcessor(WRITTEN_AT_ONCE)
                        .frameOptions(FrameOptionsConfig::deny)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .addHeaderWriter(new AddressesThatAreSecret()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId())
                        .addSessionAuthenticationStrategy(keeping))
                .addFilterAfter(
                        new StandingFilter(standing, contexts, keeping, clock), SecurityContextHolderFilter.class);
        var signingOut = new SigningOut();
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> vaadin.loginView(signInView)
                        .enableCsrfConfiguration(false)
                        .addLogoutHandler(keeping)
                        .addLogoutHandler(signingOut)
                        .logoutSuccessHandler(signingOut));
        http.formLogin(form -> form.failureHandler(new SignInAnswers(SIGN_IN_PATH, keeping, threshold)));
        http.exceptionHandling(exceptions -> exceptions.accessDeniedHandler(this::refuse));
        return http.build();
    }

    /// Whoever left the sign-in page open until its session ended is asked again; everything else is refused.
    private void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && SIGN_IN_REQUEST.matches(request)) {
            response.sendRedirect(SIGN_IN_PATH + "?" + SignInForm.EXPIRED);
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, denied);
        }
    }

    /// Vaadin checks a token of its own in its own requests. The sign-in form is a plain post, whatever its parameters
    /// claim, and Vaadin's default of not checking it would let a foreign page sign somebody in as somebody else.
    private boolean isVaadinsOwn(HttpServletRequest request) {
        return vaadinRequests.isFrameworkInternalRequest(request) && !SIGN_IN_REQUEST.matches(request);
    }
}
