package io.chancery.console.operators;

import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorSignIns;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SignInAccounts;
import io.chancery.infra.web.signin.Standing;
import io.chancery.infra.web.signin.Threshold;
import io.chancery.infra.web.signin.WebSecurity;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/// Who may sign in to the console: operators, from their own tables.
@Configuration(proxyBeanMethods = false)
class ConsoleSignIn {

    private final OperatorSignIns signIns;

    ConsoleSignIn(OperatorSignIns signIns) {
        this.signIns = signIns;
    }

    @Bean
    SignInAccounts operatorAccounts() {
        return email -> signIns.withPassword(email)
                .map(found -> new SignInAccounts.SignInAccount(
                        SignedInOperator.of(found.operator()), found.password().value()));
    }

    @Bean
    Standing operatorStanding() {
        return (KnownPerson person) ->
                signIns.now(new OperatorId(person.uuid())).map(SignedInOperator::of);
    }

    @Bean
    SecurityFilterChain views(HttpSecurity http, WebSecurity security, SignInAccounts accounts, Standing standing)
            throws Exception {
        return security.views(http, SignInView.class, accounts, standing, "/welcome", "/" + Threshold.PATH);
    }

    @EventListener
    void note(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInOperator operator) {
            signIns.signedIn(operator.id(), operator.name());
        }
    }
}
