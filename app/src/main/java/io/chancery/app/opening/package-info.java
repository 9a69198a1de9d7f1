/// Carries out what the provider orders for a firm: opening, suspending, resuming.
@NullMarked
package io.chancery.app.opening;

import org.jspecify.annotations.NullMarked;
