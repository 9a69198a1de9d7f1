package io.chancery.app.work;

import io.chancery.app.matters.MatterId;
import io.chancery.app.utbms.CodeSet;
import java.io.Serializable;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// A matter that takes work, as a field offers it.
///
/// @param codes the set of task codes its client asks for, null for none
/// @param currency what its costs and charges are recorded in
public record MatterChoice(
        MatterId id,
        String number,
        String name,
        String clientName,
        @Nullable CodeSet codes,
        Currency currency) implements Serializable {

    /// Number and name, as people call a matter.
    public String title() {
        return number + " " + name;
    }
}
