/// What the provider did, append-only.
@NullMarked
package io.chancery.control.audit;

import org.jspecify.annotations.NullMarked;
