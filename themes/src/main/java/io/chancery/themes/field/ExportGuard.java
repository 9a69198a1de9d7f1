package io.chancery.themes.field;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.Optional;

/// Who asks before many rows leave as a file. An application gives its own to each of its pages by [#standAt]; where
/// none stands, nobody is asked.
public interface ExportGuard extends Serializable {

    /// From a listener: asks whatever has to be asked, and then has the file fetched.
    void ask(SerializableRunnable fetch);

    /// When the file is fetched, before anything of it is written. Throws when [#ask] was gone around.
    ///
    /// @param rows how many the file has
    void leaves(String fileName, int rows);

    default void standAt(UI page) {
        ComponentUtil.setData(page, ExportGuard.class, this);
    }

    static Optional<ExportGuard> of(UI page) {
        return Optional.ofNullable(ComponentUtil.getData(page, ExportGuard.class));
    }
}
