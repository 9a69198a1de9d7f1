/// Who did what to which thing, written in the transaction that did it.
@NullMarked
package io.chancery.infra.audit;

import org.jspecify.annotations.NullMarked;
