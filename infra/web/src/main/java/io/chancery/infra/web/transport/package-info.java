/// What is different when browsers reach the application by TLS.
@NullMarked
package io.chancery.infra.web.transport;

import org.jspecify.annotations.NullMarked;
