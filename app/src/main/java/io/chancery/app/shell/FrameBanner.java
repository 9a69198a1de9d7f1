package io.chancery.app.shell;

import io.chancery.themes.frame.Banner;
import java.util.Optional;

/// Something that everybody of the firm has to know on every page, while there is a reason to say it; a bean.
public interface FrameBanner {

    /// Asked whenever a page opens.
    Optional<Banner> banner();
}
