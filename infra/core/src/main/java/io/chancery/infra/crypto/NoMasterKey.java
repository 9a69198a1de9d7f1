package io.chancery.infra.crypto;

/// The installation was given no master key, or one that is none.
public final class NoMasterKey extends RuntimeException {

    NoMasterKey(String why) {
        super("""
                %s Set chancery.keys.master (CHANCERY_KEYS_MASTER in the environment), or chancery.keys.master-file to a \
                file that only the application may read, to what 'openssl rand -base64 32' gives. Every node needs the \
                same one; keep a copy away from the database, because nothing opens without it.""".formatted(why));
    }
}
