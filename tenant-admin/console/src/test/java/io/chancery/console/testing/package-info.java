/// The console on a database of its own, with operators signed in.
@org.jspecify.annotations.NullMarked
package io.chancery.console.testing;
