/// Every widget on a page, to look at: start [GalleryApplication] and open port 8099.
@NullMarked
package io.chancery.themes.gallery;

import org.jspecify.annotations.NullMarked;
