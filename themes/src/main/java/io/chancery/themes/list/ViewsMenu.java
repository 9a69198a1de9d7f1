package io.chancery.themes.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import io.chancery.themes.Glyph;

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
                item.getSubMenu().addItem(getTranslation("themes.list.viewDelete"), _ -> {
                    views.delete(view.id());
                    fill();
                });
            }
        }
        menu.addItem(getTranslation("themes.list.viewSave"), _ -> ask());
    }

    private void ask() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("themes.list.viewSave"));
        TextField name = new TextField(getTranslation("themes.list.viewName"));
        name.setMaxLength(60);
        name.setRequiredIndicatorVisible(true);
        Checkbox shared = new Checkbox(getTranslation("themes.list.viewShare"));
        Button save = new Button(getTranslation("themes.save"), _ -> {
            if (name.getValue().isBlank()) {
                name.setInvalid(true);
                name.setErrorMessage(getTranslation("themes.list.viewNameMissing"));
                return;
            }
            views.save(list, name.getValue().strip(), shown.get(), shared.getValue());
            fill();
            dialog.close();
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(name, shared);
        dialog.addClassName("ch-small-dialog");
        dialog.getFooter().add(new Button(getTranslation("themes.cancel"), _ -> dialog.close()), save);
        dialog.open();
        name.focus();
    }
}
