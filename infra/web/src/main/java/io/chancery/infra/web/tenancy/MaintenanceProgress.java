package io.chancery.infra.web.tenancy;

import io.chancery.infra.tenancy.Tenant;
import java.util.Locale;
import java.util.Optional;

/// Tells whoever waits for a firm under maintenance how far it is. It is asked while the firm's schema is shut, by
/// people nobody knows: it reads nothing of the firm and costs no more than a look at what is remembered.
@FunctionalInterface
public interface MaintenanceProgress {

    /// @return nothing when there is no more to tell than that the firm is maintained
    Optional<Step> of(Tenant firm, Locale locale);

    /// What is being done right now.
    ///
    /// @param title what it is done for
    /// @param sentence what is being done
    /// @param number of the step, from 1
    /// @param of how many steps there are
    record Step(String title, String sentence, int number, int of) {}
}
