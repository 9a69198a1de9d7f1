/// Agreements on how time is rounded, where people look for them: on the firm's, a client's and a matter's page.
@NullMarked
package io.chancery.app.rounding;

import org.jspecify.annotations.NullMarked;
