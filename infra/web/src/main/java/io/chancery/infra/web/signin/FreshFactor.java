package io.chancery.infra.web.signin;

import io.chancery.infra.people.FreshProof;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A verb for which somebody must have proved lately that it is still they who sit there: by the second factor, or by
/// the password where they have none. Otherwise it throws [ProofIsStale] before anything happens; the screen asks and
/// calls it again. A job is not asked. A request without a session, as
/// programs and apps make it, can prove nothing and is refused.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@FreshProof
public @interface FreshFactor {}
