package io.chancery.infra.crypto;

/// Seals small secrets of the bound tenant (or, in the console, of the provider), such as the one that makes somebody's
/// codes. What is sealed opens for the
/// same tenant and the same purpose alone, so nothing is gained by copying it into another row.
public interface Sealing {

    /// Within the transaction that keeps what is sealed: the tenant's key is made in it when there is none yet.
    ///
    /// @param purpose what the secret is and whose, such as `second-factor:<person>`
    byte[] seal(String purpose, byte[] secret);

    /// @throws CannotBeOpened when it was sealed for another tenant or purpose, or changed since
    byte[] open(String purpose, byte[] sealed);
}
