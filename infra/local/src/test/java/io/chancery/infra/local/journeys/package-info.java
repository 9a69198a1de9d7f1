/// Journeys through both applications in a real browser, as they are started by `infra/bin/run`.
@NullMarked
package io.chancery.infra.local.journeys;

import org.jspecify.annotations.NullMarked;
