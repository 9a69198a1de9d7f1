package io.chancery.app.people;

import java.util.Optional;

/// The OpenID provider of the bound firm, if it has one, as those at the door have to know it. Its own feature answers.
public interface FirmsProvider {

    /// What the sign-in page shows.
    ///
    /// @param name as the firm calls it
    /// @param path where it begins
    /// @param isOnlyWay whether the page has to hide the password from all but those who ask for it
    record Offer(String name, String path, boolean isOnlyWay) {}

    /// Empty while nobody can come in by it.
    Optional<Offer> offer();

    /// Whether the firm wants this person to come in by the provider and by nothing else.
    boolean isOnlyWayFor(PersonId person);
}
