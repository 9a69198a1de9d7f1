/// Brings what happens in a firm to the screens that are open, on every node.
@NullMarked
package io.chancery.infra.web.live;

import org.jspecify.annotations.NullMarked;
