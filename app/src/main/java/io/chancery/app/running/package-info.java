/// The long work that somebody has asked for, in the header of every page: how far it is, and a way to stop it.
@NullMarked
package io.chancery.app.running;

import org.jspecify.annotations.NullMarked;
