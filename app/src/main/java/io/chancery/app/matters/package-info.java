/// The engagements of the firm's clients, and who may know of each.
@NullMarked
package io.chancery.app.matters;

import org.jspecify.annotations.NullMarked;
