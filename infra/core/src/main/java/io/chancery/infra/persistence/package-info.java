/// Transactions that can touch one firm's schema and nothing else.
@NullMarked
package io.chancery.infra.persistence;

import org.jspecify.annotations.NullMarked;
