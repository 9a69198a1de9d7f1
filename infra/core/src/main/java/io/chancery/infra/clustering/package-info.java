/// Joins the nodes of one application, so that they share what may be lost: session copies and announcements.
@NullMarked
package io.chancery.infra.clustering;

import org.jspecify.annotations.NullMarked;
