/// Speaks the reader's language on every screen.
@NullMarked
package io.chancery.infra.web.text;

import org.jspecify.annotations.NullMarked;
