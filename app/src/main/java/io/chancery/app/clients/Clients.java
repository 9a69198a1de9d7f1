package io.chancery.app.clients;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Clients extends Repository<Client, UUID> {

    Optional<Client> findById(UUID id);

    Optional<Client> findByNumberIgnoreCase(String number);

    Client saveAndFlush(Client client);
}
