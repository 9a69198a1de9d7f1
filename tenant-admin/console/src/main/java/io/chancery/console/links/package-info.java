/// A link that is shown once.
@NullMarked
package io.chancery.console.links;

import org.jspecify.annotations.NullMarked;
