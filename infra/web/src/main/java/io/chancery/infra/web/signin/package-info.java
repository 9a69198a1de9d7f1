/// Lets people in, and keeps everybody else out.
@NullMarked
package io.chancery.infra.web.signin;

import org.jspecify.annotations.NullMarked;
