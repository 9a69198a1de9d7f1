package io.chancery.themes.gallery;

import io.chancery.themes.frame.Brand;

/// The operators' frame.
public class GalleryConsoleFrame extends GalleryFrame {

    public GalleryConsoleFrame() {
        super(Brand.operators("Chancery"));
    }
}
