package io.chancery.app.firm;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/// The one row, as a collection that holds at most one.
interface Firms extends Repository<Firm, UUID> {

    List<Firm> findAll();

    Firm saveAndFlush(Firm firm);

    /// @throws IllegalStateException before the firm was established
    default Firm theFirm() {
        return findAll().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The firm's row is missing. FirmSetup.establish writes it when the firm is opened."));
    }
}
