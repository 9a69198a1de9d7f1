package io.chancery.infra.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Entrance;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.signin.SecondSteps;
import io.chancery.infra.web.signin.SignInAccounts;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.SignInForm;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.infra.web.signin.Standing;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.Visitor;
import io.chancery.infra.web.signin.WebSecurity;
import io.chancery.infra.web.tenancy.FirmHosts;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A small application on the same walls as the two real ones: a page for all, one for those who signed in, one for
/// few, and people in memory.
@SpringBootConfiguration
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration"
        })
@Import({CoreConfiguration.class, WebFoundation.class, FirmHosts.class})
public class TestWebApp {

    public static final String PASSWORD = "correct horse battery";

    /// Who works where; every firm has somebody of the same address.
    public static final class Staff implements SignInAccounts, Standing, SecondSteps {

        private final PasswordEncoder passwords;
        private final Map<String, SignInAccount> accounts = new ConcurrentHashMap<>();
        private final Map<String, SecondStep> steps = new ConcurrentHashMap<>();

        Staff(PasswordEncoder passwords) {
            this.passwords = passwords;
        }

        public void hire(String email, String password, String... may) {
            var person = new TestPerson(
                    UUID.nameUUIDFromBytes(key(email).getBytes(StandardCharsets.UTF_8)), email, Set.of(may));
            accounts.put(key(email), new SignInAccount(person, passwords.encode(password)));
        }

        public void fire(String email) {
            accounts.remove(key(email));
        }

        public void ask(String email, SecondStep step) {
            steps.put(key(email), step);
        }

        @Override
        public SecondStep owedBy(KnownPerson person) {
            return steps.getOrDefault(key(person.name()), SecondStep.NONE);
        }

        @Override
        public Optional<SignInAccount> find(String email) {
            return Optional.ofNullable(accounts.get(key(email)));
        }

        @Override
        public Optional<? extends KnownPerson> now(KnownPerson person) {
            return find(person.name()).map(SignInAccount::person);
        }

        @Override
        public Optional<? extends KnownPerson> now(KnownPerson person, @Nullable SignInId signIn) {
            return now(person).filter(_ -> signIn != null && Book.OPEN.contains(signIn));
        }

        private static String key(String email) {
            return TenantContext.require() + " " + email;
        }
    }

    /// Every sign-in that is not over, at all nodes of a test alike.
    public static final class Book implements SignInBook {

        private static final Set<SignInId> OPEN = ConcurrentHashMap.newKeySet();

        private final Announcements announcements;
        private @Nullable SignInId last;
        private @Nullable Visitor visitor;

        Book(Announcements announcements) {
            this.announcements = announcements;
        }

        @Override
        public SignInId begin(KnownPerson person, Visitor from) {
            var id = new SignInId(UUID.randomUUID());
            OPEN.add(id);
            last = id;
            visitor = from;
            return id;
        }

        @Override
        public void failed() {}

        @Override
        public void seen(SignInId signIn) {}

        @Override
        public void signedOut(SignInId signIn) {
            OPEN.remove(signIn);
        }

        /// As somebody does who sits elsewhere.
        public void end(SignInId signIn) {
            OPEN.remove(signIn);
            announcements.publish(new Announcement(TenantContext.require(), ENDED, signIn.toString()));
        }

        public boolean isOpen(SignInId signIn) {
            return OPEN.contains(signIn);
        }

        /// The last that began at this node.
        public SignInId last() {
            return Objects.requireNonNull(last);
        }

        public @Nullable Visitor visitor() {
            return visitor;
        }
    }

    public record TestPerson(UUID uuid, String name, Set<String> authorities) implements KnownPerson {}

    @Bean
    TwoFirms directory() {
        return new TwoFirms();
    }

    @Bean
    Staff staff(PasswordEncoder passwords) {
        return new Staff(passwords);
    }

    @Bean
    Book book(Announcements announcements) {
        return new Book(announcements);
    }

    @Bean
    SecurityFilterChain views(HttpSecurity http, WebSecurity security, Staff staff) throws Exception {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/factor").hasAuthority("FACTOR"));
        return security.views(
                http,
                SignInView.class,
                staff,
                staff,
                "/brand/logo",
                "/plain/**",
                "/api/**",
                "/open",
                "/" + Threshold.PATH);
    }

    @RestController
    static class PlainEndpoints {

        @GetMapping("/plain/firm")
        String firm() {
            return TenantContext.require().toString();
        }

        @GetMapping({"/plain/closed", "/api/closed"})
        String closed() {
            throw new FirmIsClosed(TenantContext.require(), "an upgrade took the door");
        }

        @GetMapping("/plain/broken")
        String broken() {
            throw new IllegalStateException("the secret detail");
        }

        @PostMapping("/plain/change")
        String change() {
            return "changed";
        }
    }

    @Route(WebSecurity.SIGN_IN)
    @AnonymousAllowed
    public static class SignInView extends Div implements BeforeEnterObserver {

        private final SignInForm form = new SignInForm();

        public SignInView() {
            add(form);
        }

        @Override
        public void beforeEnter(BeforeEnterEvent event) {
            form.show(event.getLocation().getQueryParameters());
        }
    }

    /// Anybody who gave a password gets in by a click; what else they would have to give is the applications' business.
    @Route(Threshold.PATH)
    @AnonymousAllowed
    public static class SecondStepView extends Div {

        public SecondStepView(Threshold threshold, Entrance entrance) {
            add(new Span("stands here: "
                    + threshold.standing().map(half -> half.person().name()).orElse("nobody")));
            add(new Button("Take the step", _ -> {
                var half = threshold.standing().orElseThrow();
                UI.getCurrent().getPage().setLocation(entrance.finish(half.person()));
            }));
        }
    }

    @Route("")
    @PermitAll
    public static class TodayView extends Div {

        public TodayView() {
            add(new Span("today"));
        }
    }

    @Route("few")
    @RolesAllowed("FEW")
    public static class FewView extends Div {

        public FewView() {
            add(new Span("for the few"));
        }
    }

    @Route("open")
    @AnonymousAllowed
    public static class OpenView extends Div {

        public OpenView() {
            add(new Span("open to all"));
        }
    }

    /// Anybody who signed in, says the annotation; the filter chain asks for more.
    @Route("factor")
    @PermitAll
    public static class FactorView extends Div {

        public FactorView() {
            add(new Span("behind a second factor"));
        }
    }
}
