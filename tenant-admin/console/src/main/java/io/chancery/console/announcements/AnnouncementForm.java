package io.chancery.console.announcements;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.control.announcements.NewAnnouncement;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.rollouts.Segment;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.time.LocalDateTime;
import java.util.Locale;

/// Writes an announcement: what, in both languages, to whom, from when until when. What is wrong is said at the field.
final class AnnouncementForm extends Composite<Div> {

    private static final int HOURS_USUAL = 12;

    private final AnnouncementPanel.Desk desk;
    private final SerializableConsumer<String> written;
    private final TextArea english = new TextArea();
    private final TextArea german = new TextArea();
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker until = new DateTimePicker();
    private final TextField search = new TextField();
    private final CheckboxGroup<HomeCountry> countries = new CheckboxGroup<>();
    private final CheckboxGroup<ReleaseNumber> releases = new CheckboxGroup<>();
    private final Paragraph reach = new Paragraph();
    private CommandId command = CommandId.next();

    AnnouncementForm(AnnouncementPanel.Desk desk, SerializableConsumer<String> written, SerializableRunnable cancel) {
        this.desk = desk;
        this.written = written;
        var zone = desk.operator().zone();
        var now = LocalDateTime.ofInstant(desk.clock().instant(), zone)
                .withSecond(0)
                .withNano(0);

        // Create
        english.setLabel(getTranslation("announcements.english"));
        english.setMaxLength(NewAnnouncement.TEXT_LENGTH_MAX);
        german.setLabel(getTranslation("announcements.german"));
        german.setMaxLength(NewAnnouncement.TEXT_LENGTH_MAX);
        from.setLabel(getTranslation("announcements.column.from"));
        from.setHelperText(getTranslation("announcements.zone", zone.getId()));
        from.setLocale(getLocale());
        from.setValue(now);
        until.setLabel(getTranslation("announcements.column.until"));
        until.setLocale(getLocale());
        until.setValue(now.plusHours(HOURS_USUAL));
        search.setLabel(getTranslation("announcements.firm"));
        search.setHelperText(getTranslation("announcements.firm-help"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(100);
        countries.setLabel(getTranslation("announcements.countries"));
        countries.setItems(HomeCountry.values());
        countries.setItemLabelGenerator(home -> Locale.of("", home.name()).getDisplayCountry(getLocale()));
        releases.setLabel(getTranslation("announcements.releases"));
        releases.setItems(desk.releases().all().stream().map(ReleaseRow::number).toList());
        reach.getElement().setAttribute("role", "status");

        // Listen
        search.addValueChangeListener(event -> count());
        countries.addValueChangeListener(event -> count());
        releases.addValueChangeListener(event -> count());

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(getTranslation("announcements.write")),
                        new FormSection(getTranslation("announcements.what"))
                                .help(getTranslation("announcements.what-help"))
                                .addWide(english)
                                .addWide(german)
                                .addWide(from)
                                .addWide(until),
                        new FormSection(getTranslation("announcements.whom"), search, countries, releases)
                                .help(getTranslation("announcements.whom-help"))
                                .addWide(reach),
                        new FormActions(getTranslation("announcements.write"), this::save, cancel, this::hasChanges));
        count();
        english.focus();
    }

    private boolean hasChanges() {
        return !english.isEmpty() || !german.isEmpty();
    }

    private Segment segment() {
        return new Segment(search.getValue(), countries.getValue(), releases.getValue());
    }

    private void count() {
        reach.setText(getTranslation("announcements.reach", desk.announcements().reach(segment())));
    }

    private void save() {
        var begin = from.getValue();
        var end = until.getValue();
        boolean good = check(english, !english.getValue().isBlank(), "announcements.text-missing")
                & check(german, !german.getValue().isBlank(), "announcements.text-missing")
                & check(from, begin != null, "announcements.from-missing")
                & check(until, begin != null && end != null && end.isAfter(begin), "announcements.until-wrong");
        if (!good || begin == null || end == null) {
            return;
        }
        var zone = desk.operator().zone();
        var wanted = new NewAnnouncement(
                english.getValue(),
                german.getValue(),
                begin.atZone(zone).toInstant(),
                end.atZone(zone).toInstant(),
                segment());
        try {
            var id = desk.announcements().announce(command, wanted);
            english.clear();
            german.clear();
            Notices.done(getTranslation("announcements.written"));
            written.accept(id.toString());
        } catch (Refusal e) {
            Notices.refused(getTranslation("error." + e.code(), e.args()));
            command = CommandId.next();
        }
    }

    private boolean check(HasValidation field, boolean good, String problem) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(problem));
        return good;
    }
}
