package io.chancery.infra.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends whoever could not sign in back to the form, with one of two answers, wrong or wait, and whoever owes a
/// second step on to it.
final class SignInAnswers implements AuthenticationFailureHandler {

    private final String signInPath;
    private final SignInKeeping keeping;

    private final Threshold threshold;

    SignInAnswers(String signInPath, SignInKeeping keeping, Threshold threshold) {
        this.signInPath = signInPath;
        this.keeping = keeping;
        this.threshold = threshold;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof StepOwed owed) {
            threshold.stop(owed.person(), owed.step(), owed.password(), request, response);
            response.sendRedirect("/" + Threshold.PATH);
            return;
        }
        if (!(why instanceof TooManyAttempts)) {
            keeping.book().ifPresent(SignInBook::failed);
        }
        response.sendRedirect(
                why instanceof TooManyAttempts tooMany
                        ? signInPath + "?" + SignInForm.WAIT + "="
                                + Math.max(1, tooMany.waitFor().toSeconds())
                        : signInPath + "?" + SignInForm.ERROR);
    }
}
