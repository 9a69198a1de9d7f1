/// The registry of firms: what they are called, where they live and in which state they are.
@NullMarked
package io.chancery.control.tenants;

import org.jspecify.annotations.NullMarked;
