/// Where administrators set the firm's OpenID provider up.
@NullMarked
package io.chancery.app.openid.ui;

import org.jspecify.annotations.NullMarked;
