/// Fills the demonstration's firms with a believable year, through the ordinary services; only with
/// `chancery.demo`.
@NullMarked
package io.chancery.app.demo;

import org.jspecify.annotations.NullMarked;
