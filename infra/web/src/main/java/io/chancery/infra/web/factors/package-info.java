/// Codes of authenticator applications, the picture that hands one over, and the codes that help when it is lost.
@NullMarked
package io.chancery.infra.web.factors;

import org.jspecify.annotations.NullMarked;
