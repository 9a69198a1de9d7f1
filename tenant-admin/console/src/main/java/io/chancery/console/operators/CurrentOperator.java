package io.chancery.console.operators;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/// Who sits before this screen.
@Component
public class CurrentOperator {

    private final AuthenticationContext signedIn;

    CurrentOperator(AuthenticationContext signedIn) {
        this.signedIn = signedIn;
    }

    /// @throws IllegalStateException when nobody is signed in
    public SignedInOperator require() {
        return signedIn.getAuthenticatedUser(SignedInOperator.class)
                .orElseThrow(() -> new IllegalStateException("No operator is signed in on this thread"));
    }

    boolean isThere() {
        return signedIn.getAuthenticatedUser(SignedInOperator.class).isPresent();
    }

    public boolean may(String permission) {
        return signedIn.hasAuthority(permission);
    }

    /// Where this operator's clock runs.
    public ZoneId zone() {
        return require().zone();
    }
}
