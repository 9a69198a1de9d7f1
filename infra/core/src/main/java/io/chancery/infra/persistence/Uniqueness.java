package io.chancery.infra.persistence;

import io.chancery.infra.errors.Refusal;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.dao.DataIntegrityViolationException;

/// What two people give away at the same moment, only the database can see; a search before does not.
public final class Uniqueness {

    private Uniqueness() {}

    /// Saves, and tells it in the business's words when this constraint refuses the change. The transaction can only be
    /// rolled back then.
    ///
    /// @param taken what is thrown instead
    public static <T> T saved(String constraint, Supplier<T> save, Supplier<? extends Refusal> taken) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException refused) {
            throw isBroken(refused, constraint) ? taken.get() : refused;
        }
    }

    private static boolean isBroken(DataIntegrityViolationException refused, String constraint) {
        return refused.getCause() instanceof ConstraintViolationException violation
                && constraint.equals(violation.getConstraintName());
    }
}
