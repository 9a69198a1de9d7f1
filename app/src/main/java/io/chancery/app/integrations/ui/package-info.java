/// Where the firm's administrators keep the programs they let in.
@NullMarked
package io.chancery.app.integrations.ui;

import org.jspecify.annotations.NullMarked;
