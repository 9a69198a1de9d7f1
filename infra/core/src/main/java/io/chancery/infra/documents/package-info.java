/// Files that strangers sent: looked through by a process of their own before anybody gets them, and kept sealed.
@NullMarked
package io.chancery.infra.documents;

import org.jspecify.annotations.NullMarked;
