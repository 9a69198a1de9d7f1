package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/// Writes the beginning and the end of each session into the application's [SignInBook], if it keeps one.
final class SignInKeeping implements SessionAuthenticationStrategy, LogoutHandler {

    private final ObjectProvider<SignInBook> books;
    private final ObjectProvider<DeviceBook> devices;
    private final ObjectProvider<Standing> standings;

    SignInKeeping(
            ObjectProvider<SignInBook> books, ObjectProvider<DeviceBook> devices, ObjectProvider<Standing> standings) {
        this.books = books;
        this.devices = devices;
        this.standings = standings;
    }

    Optional<SignInBook> book() {
        return Optional.ofNullable(books.getIfAvailable());
    }

    /// Within the request that proves who somebody is, so that nobody is in without a row. A further factor of the
    /// same person goes on with the row that the first one began.
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        var book = book().orElse(null);
        if (book == null || !(authentication.getPrincipal() instanceof KnownPerson person)) {
            return;
        }
        var session = request.getSession();
        var held = CurrentSignIn.of(session).orElse(null);
        if (held != null && held.person().equals(person.uuid()) && isOpen(person, held.id())) {
            return;
        }
        if (held != null) {
            end(book, held);
        }
        if (person.isGuest()) {
            CurrentSignIn.keep(session, new SignInId(person.uuid()), person);
            return;
        }
        var visitor = Visitor.of(request);
        CurrentSignIn.keep(session, book.begin(person, visitor), person);
        var known = devices.getIfAvailable();
        if (known != null) {
            known.met(person, DeviceCookie.keep(request, response), visitor);
        }
    }

    boolean isOpen(KnownPerson person, SignInId signIn) {
        return standings.getObject().now(person, signIn).isPresent();
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var session = request.getSession(false);
        if (session != null) {
            book().ifPresent(book -> CurrentSignIn.of(session).ifPresent(held -> end(book, held)));
        }
    }

    /// Somebody did something at their sign-in.
    void seen(CurrentSignIn.Held held) {
        if (!held.isGuests()) {
            book().ifPresent(book -> book.seen(held.id()));
        }
    }

    private static void end(SignInBook book, CurrentSignIn.Held held) {
        if (!held.isGuests()) {
            book.signedOut(held.id());
        }
    }
}
