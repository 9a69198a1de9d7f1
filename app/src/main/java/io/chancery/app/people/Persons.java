package io.chancery.app.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The people of the bound firm.
interface Persons extends Repository<Person, UUID> {

    Person save(Person person);

    Optional<Person> findById(UUID id);

    Optional<Person> findByEmail(String email);

    /// @throws NoSuchPerson when the firm does not have them
    default Person require(PersonId id) {
        return findById(id.value()).orElseThrow(NoSuchPerson::new);
    }

    /// Somebody who can sign in.
    default Optional<Person> findActive(UUID id) {
        return findById(id).filter(person -> person.state() == PersonState.ACTIVE);
    }

    /// Somebody who can sign in.
    default Optional<Person> findActive(String email) {
        return findByEmail(email).filter(person -> person.state() == PersonState.ACTIVE);
    }

    /// Past what Hibernate holds: two browsers of one person come in at once, and neither changes what an administrator
    /// sees of them.
    @Modifying
    @Query(
            value =
                    "update person set signed_in_at = :at where id = :id and (signed_in_at is null or signed_in_at < :at)",
            nativeQuery = true)
    void signedIn(UUID id, Instant at);

    void flush();

    boolean existsByEmail(String email);

    /// Locks everybody who is an admin until the end of the transaction: of two who remove each other at once, the
    /// second waits. Count them afterwards, by a statement of its own that sees what the first did.
    @Query(value = """
                    select p.id from person p
                     where exists (select 1 from person_role r where r.person = p.id and r.role = 'FIRM_ADMIN')
                     order by p.id for update""", nativeQuery = true)
    List<UUID> lockAdmins();

    /// Admins who can sign in, this one left out.
    @Query(value = """
                    select count(*) from person p
                     where p.disabled_at is null and (p.password_hash is not null or p.joined_at is not null) and p.id <> :without
                       and exists (select 1 from person_role r where r.person = p.id and r.role = 'FIRM_ADMIN')""", nativeQuery = true)
    int countAdminsWithout(UUID without);

    @Query(
            value =
                    "select count(*) from person where disabled_at is null and (password_hash is not null or joined_at is not null)",
            nativeQuery = true)
    int countWhoCanSignIn();
}
