/// The firms and the operator of the demonstration.
@NullMarked
package io.chancery.console.demo;

import org.jspecify.annotations.NullMarked;
