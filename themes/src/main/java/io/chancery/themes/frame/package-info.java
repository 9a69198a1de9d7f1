/// The frame around every screen: navigation, header, banners, the person's menu.
@NullMarked
package io.chancery.themes.frame;

import org.jspecify.annotations.NullMarked;
