/// The releases that builds carry: what each brings, which are offered, and which one each firm has.
@NullMarked
package io.chancery.control.releases;

import org.jspecify.annotations.NullMarked;
