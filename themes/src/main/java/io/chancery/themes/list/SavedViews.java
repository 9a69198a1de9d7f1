package io.chancery.themes.list;

import java.io.Serializable;
import java.util.List;

/// Where saved views of a list are kept.
public interface SavedViews extends Serializable {

    List<SavedView> of(String list);

    void save(String list, String name, String query, boolean shared);

    void delete(String id);
}
