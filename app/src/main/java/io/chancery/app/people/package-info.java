/// The people of a firm: who they are, what they may do, and how they sign in.
@NullMarked
package io.chancery.app.people;

import org.jspecify.annotations.NullMarked;
