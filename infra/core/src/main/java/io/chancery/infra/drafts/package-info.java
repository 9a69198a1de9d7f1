/// Keeps what somebody was typing, so that it outlives their session.
@NullMarked
package io.chancery.infra.drafts;

import org.jspecify.annotations.NullMarked;
