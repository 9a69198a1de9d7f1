/// Every sentence a person reads, in their language.
@NullMarked
package io.chancery.infra.text;

import org.jspecify.annotations.NullMarked;
