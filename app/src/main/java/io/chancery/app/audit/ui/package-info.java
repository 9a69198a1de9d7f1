/// The screen of the firm's log.
@NullMarked
package io.chancery.app.audit.ui;

import org.jspecify.annotations.NullMarked;
