/// What everything stands on: tenancy, persistence, migrations, audit. It knows no law and no user interface.
@NullMarked
package io.chancery.infra;

import org.jspecify.annotations.NullMarked;
