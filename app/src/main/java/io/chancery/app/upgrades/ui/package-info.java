/// The page on which a firm's administrators read about the firm's releases and decide about their dates.
@NullMarked
package io.chancery.app.upgrades.ui;

import org.jspecify.annotations.NullMarked;
