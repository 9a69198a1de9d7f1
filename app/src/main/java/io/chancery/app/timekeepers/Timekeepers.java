package io.chancery.app.timekeepers;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Timekeepers extends Repository<Timekeeper, UUID> {

    Optional<Timekeeper> findById(UUID id);

    Optional<Timekeeper> findByNumberIgnoreCase(String number);

    Optional<Timekeeper> findByPerson(UUID person);

    Timekeeper saveAndFlush(Timekeeper timekeeper);
}
