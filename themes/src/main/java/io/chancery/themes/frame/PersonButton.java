package io.chancery.themes.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.Glyph;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// The person at the right end of the header: own settings, language, colour scheme, keys, sign out and whatever
/// the application adds.
final class PersonButton extends Composite<MenuBar> {

    PersonButton(Person person, SerializableRunnable showKeys) {
        MenuBar bar = getContent();
        bar.addClassNames("ch-person", "ch-quiet-menu");
        bar.addThemeVariants(MenuBarVariant.TERTIARY);

        Avatar avatar = new Avatar(person.name());
        avatar.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = bar.addItem(avatar);
        root.setAriaLabel(getTranslation("themes.frame.person", person.name()));
        SubMenu menu = root.getSubMenu();

        menu.addItem(card(person)).setEnabled(false);
        menu.addSeparator();
        menu.addItem(
                line(Glyph.PERSON, "themes.frame.settings"),
                _ -> getUI().ifPresent(ui -> ui.navigate(person.settings())));
        languages(menu, person);
        schemes(menu, person);
        menu.addItem(line(Glyph.KEYBOARD, "themes.frame.keys"), _ -> showKeys.run());
        menu.addSeparator();
        menu.addItem(
                line(Glyph.SIGN_OUT, "themes.frame.signOut"),
                _ -> person.signOut().run());
    }

    private static Div card(Person person) {
        Span name = new Span(person.name());
        name.addClassName("ch-person-name");
        Span detail = new Span(person.detail());
        detail.addClassName("ch-muted");
        Div card = new Div(name, detail);
        card.addClassName("ch-person-card");
        return card;
    }

    private void languages(SubMenu menu, Person person) {
        if (person.languages().size() < 2) {
            return;
        }
        SubMenu choices =
                menu.addItem(line(Glyph.GLOBE, "themes.frame.language")).getSubMenu();
        for (Locale language : person.languages()) {
            MenuItem choice = choices.addItem(
                    language.getDisplayName(language), _ -> person.onLanguage().accept(language));
            choice.setCheckable(true);
            choice.setChecked(Objects.equals(language, getLocale()));
        }
    }

    private void schemes(SubMenu menu, Person person) {
        SubMenu choices = menu.addItem(line(Glyph.MOON, "themes.frame.scheme")).getSubMenu();
        Map<Scheme, MenuItem> items = new EnumMap<>(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            MenuItem choice = choices.addItem(getTranslation(scheme.textKey()), _ -> {
                getUI().ifPresent(scheme::applyTo);
                items.forEach((other, item) -> item.setChecked(other == scheme));
                person.onScheme().accept(scheme);
            });
            choice.setCheckable(true);
            choice.setChecked(scheme == person.scheme());
            items.put(scheme, choice);
        }
    }

    private Div line(Glyph glyph, String textKey) {
        Div line = new Div(glyph.create(), new Span(getTranslation(textKey)));
        line.addClassName("ch-menu-line");
        return line;
    }
}
