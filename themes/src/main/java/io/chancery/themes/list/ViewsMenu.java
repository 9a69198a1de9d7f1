package io.chancery.themes.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.Notices;

/// Saved views of a list: go to one, save what is shown under a name, delete one of one's own.
final class ViewsMenu extends Composite<MenuBar> {

    private final String list;
    private final SavedViews views;
    private final SerializableSupplier<String> shown;
    private final SerializableConsumer<String> show;
    private final SubMenu menu;

    ViewsMenu(String list, SavedViews views, SerializableSupplier<String> shown, SerializableConsumer<String> show) {
        this.list = list;
        this.views = views;
        this.shown = shown;
        this.show = show;
        getContent().addThemeVariants(MenuBarVariant.TERTIARY);
        getContent().addClassName("ch-quiet-menu");
        MenuItem root = getContent().addItem(Glyph.BOOKMARK.create());
        root.setAriaLabel(getTranslation("themes.list.views"));
        menu = root.getSubMenu();
        fill();
    }

    private void fill() {
        menu.removeAll();
        for (SavedView view : views.of(list)) {
            String name = view.shared() ? getTranslation("themes.list.viewShared", view.name()) : view.name();
            MenuItem item = menu.addItem(name, _ -> show.accept(view.query()));
            if (view.own()) {
                item.getSubMenu().addItem(getTranslation("themes.list.viewShow"), _ -> show.accept(view.query()));
                item.getSubMenu().addItem(getTranslation("themes.list.viewDelete"), _ -> delete(view));
            }
        }
        menu.addItem(getTranslation("themes.list.viewSave"), _ -> ask());
    }

    private void ask() {
        new SaveViewDialog((name, shared) -> {
                    views.save(list, name, shown.get(), shared);
                    fill();
                    Notices.done(getTranslation("themes.list.viewSaved", name));
                })
                .open();
    }

    private void delete(SavedView view) {
        views.delete(view.id());
        fill();
        Notices.done(getTranslation("themes.list.viewDeleted", view.name()), () -> {
            views.save(list, view.name(), view.query(), view.shared());
            fill();
        });
    }
}
