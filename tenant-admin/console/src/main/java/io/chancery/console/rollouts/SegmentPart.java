package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.SavedSegment;
import io.chancery.control.rollouts.Segment;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormSection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which firms: a search, countries and present releases, with how many that is today; and segments kept by name.
final class SegmentPart extends Composite<Div> {

    private final ListChoice<SavedSegment> saved = new ListChoice<>();
    private final TextField search = new TextField();
    private final CheckboxGroup<HomeCountry> countries = new CheckboxGroup<>();
    private final CheckboxGroup<ReleaseNumber> releases = new CheckboxGroup<>();
    private final TextField keepAs = new TextField();
    private final Paragraph reach = new Paragraph();
    private final RolloutBook book;
    private final List<ReleaseNumber> known;
    private @Nullable ReleaseNumber release;

    SegmentPart(RolloutBook book, SerializableConsumer<SavedSegment> keep, Releases known) {
        this.book = book;

        // Create
        saved.setLabel(getTranslation("rollouts.form.saved"));
        saved.setItems(book.segments());
        saved.setItemLabelGenerator(SavedSegment::name);
        search.setLabel(getTranslation("rollouts.form.search"));
        search.setHelperText(getTranslation("rollouts.form.search-help"));
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        countries.setLabel(getTranslation("rollouts.form.countries"));
        countries.setItems(HomeCountry.values());
        countries.setItemLabelGenerator(home -> Locale.of("", home.name()).getDisplayCountry(getLocale()));
        releases.setLabel(getTranslation("rollouts.form.from"));
        this.known = known.all().stream().map(ReleaseRow::number).toList();
        keepAs.setLabel(getTranslation("rollouts.form.keep-as"));
        keepAs.setMaxLength(SavedSegment.NAME_LENGTH_MAX);
        var button = new Button(getTranslation("rollouts.form.keep"), event -> keep(keep));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        reach.getElement().setAttribute("role", "status");

        // Listen
        saved.addValueChangeListener(event -> take(event.getValue()));
        search.addValueChangeListener(event -> count());
        countries.addValueChangeListener(event -> count());
        releases.addValueChangeListener(event -> count());

        // Lay out
        getContent()
                .add(new FormSection(
                                getTranslation("rollouts.form.whom"),
                                saved,
                                search,
                                countries,
                                releases,
                                keepAs,
                                button)
                        .help(getTranslation("rollouts.form.whom-help"))
                        .addWide(reach));
    }

    boolean hasChanges() {
        return !segment().equals(Segment.ALL);
    }

    Segment segment() {
        return new Segment(search.getValue(), countries.getValue(), releases.getValue());
    }

    /// @param wanted the release of the plan
    void show(@Nullable ReleaseNumber wanted) {
        release = wanted;
        var chosen = releases.getValue();
        var before = known.stream()
                .filter(number -> wanted != null && number.compareTo(wanted) < 0)
                .toList();
        releases.setItems(before);
        releases.setValue(before.stream().filter(chosen::contains).collect(Collectors.toSet()));
        count();
    }

    private void count() {
        var wanted = release;
        reach.setText(
                wanted == null
                        ? ""
                        : getTranslation("rollouts.form.reach", book.reach(segment(), wanted), wanted.toString()));
    }

    private void take(@Nullable SavedSegment chosen) {
        if (chosen != null) {
            search.setValue(chosen.segment().search());
            countries.setValue(chosen.segment().countries());
            releases.setValue(chosen.segment().releases());
            keepAs.setValue(chosen.name());
        }
    }

    private void keep(SerializableConsumer<SavedSegment> keep) {
        if (keepAs.getValue().isBlank()) {
            keepAs.setInvalid(true);
            keepAs.setErrorMessage(getTranslation("rollouts.form.keep-as-missing"));
            return;
        }
        keepAs.setInvalid(false);
        keep.accept(new SavedSegment(keepAs.getValue(), segment()));
        saved.setItems(book.segments());
        Notices.done(getTranslation("rollouts.form.kept", keepAs.getValue()));
    }
}
