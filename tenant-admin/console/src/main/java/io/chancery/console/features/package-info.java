/// Features by firm: switches with an end, and the switch that takes one from all.
@NullMarked
package io.chancery.console.features;

import org.jspecify.annotations.NullMarked;
