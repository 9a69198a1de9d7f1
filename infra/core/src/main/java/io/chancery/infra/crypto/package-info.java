/// Hashes that prove what a file was.
@NullMarked
package io.chancery.infra.crypto;

import org.jspecify.annotations.NullMarked;
