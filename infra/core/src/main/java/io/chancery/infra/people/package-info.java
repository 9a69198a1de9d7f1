/// What people of firms and operators have in common.
@NullMarked
package io.chancery.infra.people;

import org.jspecify.annotations.NullMarked;
