/// Planning rollouts, watching them, and deciding about them.
@NullMarked
package io.chancery.console.rollouts;

import org.jspecify.annotations.NullMarked;
