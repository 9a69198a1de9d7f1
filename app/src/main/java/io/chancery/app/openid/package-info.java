/// The firm's own OpenID provider, by which its people sign in.
@NullMarked
package io.chancery.app.openid;

import org.jspecify.annotations.NullMarked;
