/// Brings many firms to a release, wave by wave.
@NullMarked
package io.chancery.control.rollouts;

import org.jspecify.annotations.NullMarked;
