/// The operators' side of support's access to firms: asking, coming in, and what became of it.
@NullMarked
package io.chancery.console.support;

import org.jspecify.annotations.NullMarked;
