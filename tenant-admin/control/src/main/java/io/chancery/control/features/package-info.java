/// Which features firms have: by their release, by a switch of their own, or not at all because one was killed.
@NullMarked
package io.chancery.control.features;

import org.jspecify.annotations.NullMarked;
