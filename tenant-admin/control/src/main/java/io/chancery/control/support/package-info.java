/// How somebody of the provider's support comes to look into a firm: asked for with a reason, allowed by the firm for
/// hours.
@NullMarked
package io.chancery.control.support;

import org.jspecify.annotations.NullMarked;
