/// What every form shares: fields for places and currencies, drafts, and refusals told next to the field.
@NullMarked
package io.chancery.app.forms;

import org.jspecify.annotations.NullMarked;
