/// What a firm answers when the provider's support asks to look in, and how they look.
@NullMarked
package io.chancery.app.support;

import org.jspecify.annotations.NullMarked;
