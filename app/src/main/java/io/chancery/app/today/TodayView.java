package io.chancery.app.today;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// What is to do now: the first hour of a new firm, then what each feature has to say.
@Route("")
@RolesAllowed(Permission.SIGNED_IN)
class TodayView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    /// As wide as the frame is when its navigation moves to the bottom.
    private static final String IS_PHONE = "return window.matchMedia('(max-width: 40rem)').matches";

    private final @Nullable String phoneStart;

    TodayView(
            ObjectProvider<TodayPart> parts,
            ObjectProvider<FirstHourStep> steps,
            ObjectProvider<PhoneStart> starts,
            Clock clock) {
        this.phoneStart = starts.stream()
                .filter(start -> Permissions.has(start.permission()))
                .findFirst()
                .map(PhoneStart::path)
                .orElse(null);

        // Create
        var person = CurrentPerson.require();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(getLocale())
                .format(clock.instant().atZone(person.zone()));
        var said = said(parts);

        // Lay out
        var grid = new Div();
        grid.addClassName("ch-today");
        checklist(steps).ifPresent(grid::add);
        said.forEach(grid::add);
        getContent().addClassName("ch-page");
        getContent().add(new H1(day));
        if (grid.getComponentCount() > 0) {
            getContent().add(grid);
        } else {
            getContent()
                    .add(new EmptyState(
                            Glyph.TODAY, getTranslation("today.empty.title"), getTranslation("today.empty.text")));
        }
    }

    /// Who comes in by a phone goes on to where they begin there; who chooses this screen stays.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (phoneStart != null && event.getTrigger() == NavigationTrigger.PAGE_LOAD) {
            startOnPhone(phoneStart);
        }
    }

    private void startOnPhone(String path) {
        getElement().executeJs(IS_PHONE).then(Boolean.class, isPhone -> {
            if (isPhone) {
                getUI().ifPresent(ui -> ui.navigate(path));
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("today.title");
    }

    private static List<Component> said(ObjectProvider<TodayPart> parts) {
        return parts.stream()
                .filter(part -> Permissions.has(part.permission()))
                .sorted(Comparator.comparingInt(TodayPart::order))
                .map(TodayPart::part)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Component> checklist(ObjectProvider<FirstHourStep> contributed) {
        var steps = contributed.stream()
                .filter(step -> Permissions.has(step.permission()))
                .sorted(Comparator.comparingInt(FirstHourStep::order))
                .map(step -> new FirstHour.Step(step.text(), step.path(), step.isDone()))
                .toList();
        return steps.stream().allMatch(FirstHour.Step::done) ? Optional.empty() : Optional.of(new FirstHour(steps));
    }
}
