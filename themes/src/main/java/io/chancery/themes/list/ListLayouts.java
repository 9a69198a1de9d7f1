package io.chancery.themes.list;

import java.io.Serializable;

/// Where a person's columns and row height are kept.
public interface ListLayouts extends Serializable {

    ListLayout of(String list);

    void keep(String list, ListLayout layout);

    /// Forgets when the page closes.
    static ListLayouts forgetful() {
        return new ListLayouts() {
            @Override
            public ListLayout of(String list) {
                return ListLayout.COMPACT;
            }

            @Override
            public void keep(String list, ListLayout layout) {}
        };
    }
}
