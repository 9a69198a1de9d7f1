/// Benchmarks, run by `infra/bin/bench`: each beside the raw floor it stands on, in the same run.
@NullMarked
package io.chancery.app.bench;

import org.jspecify.annotations.NullMarked;
