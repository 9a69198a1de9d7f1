/// The releases that running nodes carry, and the offering of them.
@NullMarked
package io.chancery.console.releases;

import org.jspecify.annotations.NullMarked;
