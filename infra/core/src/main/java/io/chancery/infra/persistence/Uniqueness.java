package io.chancery.infra.persistence;

import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/// What two people give away at the same moment, only the database can see; a search before does not.
public final class Uniqueness {

    private Uniqueness() {}

    /// Whether it was this constraint that refused the change. Its transaction can only be rolled back then.
    public static boolean isBroken(DataIntegrityViolationException refused, String constraint) {
        return refused.getCause() instanceof ConstraintViolationException violation
                && constraint.equals(violation.getConstraintName());
    }
}
