/// Hashes that prove what a file was, and keys that seal a tenant's secrets.
@NullMarked
package io.chancery.infra.crypto;

import org.jspecify.annotations.NullMarked;
