package io.chancery.app.integrations;

/// Seals private keys before the database gets them, under a key that the database never sees.
interface KeySeal {

    /// @param bound what the sealed text belongs to; it opens with the same alone
    /// @throws SecretsCannotBeKept when this installation has no master key
    byte[] seal(byte[] plain, String bound);

    /// @throws IllegalStateException when it was sealed under another key, for something else, or changed since
    byte[] open(byte[] sealed, String bound);
}
