/// Brings the schemas of the control plane and of every firm to the version of this build.
@NullMarked
package io.chancery.infra.migration;

import org.jspecify.annotations.NullMarked;
