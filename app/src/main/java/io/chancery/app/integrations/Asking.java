package io.chancery.app.integrations;

import java.io.Serializable;
import java.util.List;

/// What somebody is asked to let an app do.
///
/// @param host where they are sent back to, as they would recognise it
/// @param isAllowed whether they have let it do all of this before, so that nobody has to ask again
public record Asking(String app, List<Scope> scopes, String host, boolean isAllowed) implements Serializable {

    public Asking {
        scopes = scopes.stream().sorted().toList();
    }
}
