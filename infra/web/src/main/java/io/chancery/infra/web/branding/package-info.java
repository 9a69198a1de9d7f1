/// Gives every page the colours, the scheme and the logo of its firm.
@NullMarked
package io.chancery.infra.web.branding;

import org.jspecify.annotations.NullMarked;
