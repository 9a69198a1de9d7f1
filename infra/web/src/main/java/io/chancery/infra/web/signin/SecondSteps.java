package io.chancery.infra.web.signin;

/// Says who owes a second step. An application without such a bean asks for none.
@FunctionalInterface
public interface SecondSteps {

    /// Asked each time somebody has proved who they are by a password or a single-use link.
    SecondStep owedBy(KnownPerson person);

    /// Whether a second step is left out only because of the browser that they sit at. Their password alone then does
    /// not count as a fresh proof.
    default boolean isForgivenTo(KnownPerson person) {
        return false;
    }
}
