package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.control.rollouts.NewRollout;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.SavedSegment;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormSection;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The fields of a new rollout: what, to whom, in which waves, how fast, and when not. What is wrong is said at the
/// field.
final class RolloutForm extends Composite<Div> {

    private static final int PARALLELISM_USUAL = 4;
    private static final int SOAK_MINUTES_USUAL = 60;

    private final TextField name = new TextField();
    private final ListChoice<ReleaseNumber> release = new ListChoice<>();
    private final SegmentPart segment;
    private final WaveFields waves = new WaveFields();
    private final IntegerField parallelism = new IntegerField();
    private final IntegerField soak = new IntegerField();
    private final QuietFields quiet;
    private final ForewarningFields forewarning = new ForewarningFields();
    private final GateFields gates = new GateFields(this::askForApproval);
    private final Checkbox approval = new Checkbox();
    private boolean saved;

    /// @param keep saves which firms under a name
    RolloutForm(RolloutBook book, Releases releases, SerializableConsumer<SavedSegment> keep, ZoneId zone) {

        // Create
        name.setLabel(getTranslation("rollouts.form.name"));
        name.setMaxLength(NewRollout.NAME_LENGTH_MAX);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        release.setLabel(getTranslation("rollouts.form.release"));
        var offered = offered(releases);
        release.setItems(offered);
        segment = new SegmentPart(book, keep, releases);
        parallelism.setLabel(getTranslation("rollouts.parallelism"));
        parallelism.setHelperText(getTranslation("rollouts.form.parallelism-help"));
        parallelism.setMin(1);
        parallelism.setMax(NewRollout.PARALLELISM_MAX);
        parallelism.setStepButtonsVisible(true);
        parallelism.setValue(PARALLELISM_USUAL);
        soak.setLabel(getTranslation("rollouts.form.soak"));
        soak.setHelperText(getTranslation("rollouts.form.soak-help"));
        soak.setMin(0);
        soak.setMax((int) NewRollout.SOAK_MAX.toMinutes());
        soak.setValue(SOAK_MINUTES_USUAL);
        quiet = new QuietFields(zone);
        approval.setLabel(getTranslation("rollouts.form.approval"));
        approval.setValue(true);

        // Listen
        release.addValueChangeListener(event -> {
            segment.show(event.getValue());
            gates.show(event.getValue() == null ? List.of() : book.gates(event.getValue()));
            if (event.getValue() != null
                    && (name.isEmpty() || name.getValue().equals(usualName(event.getOldValue())))) {
                name.setValue(usualName(event.getValue()));
            }
        });

        // Lay out
        var what = new FormSection(getTranslation("rollouts.form.what"), release, name);
        if (offered.isEmpty()) {
            what.help(getTranslation("rollouts.form.no-release"));
        }
        getContent().addClassName("ch-form-body");
        getContent()
                .add(
                        what,
                        segment,
                        new FormSection(getTranslation("rollouts.waves"))
                                .help(getTranslation("rollouts.form.waves-help"))
                                .addWide(waves),
                        new FormSection(getTranslation("rollouts.form.pace"), parallelism, soak),
                        new FormSection(getTranslation("rollouts.forewarned"))
                                .help(getTranslation("rollouts.form.forewarned-help"))
                                .addWide(forewarning),
                        new FormSection(getTranslation("rollouts.gates"))
                                .help(getTranslation("rollouts.form.gates-help"))
                                .addWide(gates),
                        new FormSection(getTranslation("rollouts.form.quiet"))
                                .help(getTranslation("rollouts.form.quiet-help", zone.getId()))
                                .addWide(quiet),
                        new FormSection(getTranslation("rollouts.form.approval-section"), approval)
                                .help(getTranslation("rollouts.form.approval-help")));
        offered.stream().findFirst().ifPresent(release::setValue);
        release.focus();
    }

    private String usualName(@Nullable ReleaseNumber number) {
        return number == null ? "" : getTranslation("rollouts.form.usual-name", number);
    }

    boolean hasChanges() {
        return !saved
                && (!Objects.equals(parallelism.getValue(), PARALLELISM_USUAL)
                        || waves.hasChanges()
                        || quiet.hasChanges()
                        || forewarning.hasChanges()
                        || !gates.leftOut().isEmpty()
                        || segment.hasChanges());
    }

    void saved() {
        saved = true;
    }

    /// A plan that does without a gate is looked at by somebody else.
    private void askForApproval() {
        boolean without = !gates.leftOut().isEmpty();
        approval.setReadOnly(without);
        approval.setHelperText(without ? getTranslation("rollouts.form.approval-for-gates") : "");
        if (without) {
            approval.setValue(true);
        }
    }

    /// What was planned, or nothing when a field says what is wrong.
    Optional<NewRollout> toPlan() {
        boolean good = check(release, release.getValue() != null, "rollouts.form.release-missing")
                & check(name, !name.getValue().isBlank(), "rollouts.form.name-missing")
                & check(
                        parallelism,
                        isBetween(parallelism.getValue(), 1, NewRollout.PARALLELISM_MAX),
                        "rollouts.form.parallelism-wrong")
                & check(
                        soak,
                        isBetween(soak.getValue(), 0, (int) NewRollout.SOAK_MAX.toMinutes()),
                        "rollouts.form.soak-wrong")
                & quiet.check()
                & waves.check();
        var number = release.getValue();
        if (!good || number == null) {
            return Optional.empty();
        }
        return Optional.of(new NewRollout(
                name.getValue(),
                number,
                segment.segment(),
                waves.plans(),
                parallelism.getValue(),
                Duration.ofMinutes(soak.getValue()),
                approval.getValue(),
                quiet.periods(),
                forewarning.forewarning(),
                gates.leftOut()));
    }

    private boolean check(com.vaadin.flow.component.HasValidation field, boolean good, String problem) {
        field.setInvalid(!good);
        field.setErrorMessage(good ? "" : getTranslation(problem));
        return good;
    }

    private static boolean isBetween(@Nullable Integer value, int min, int max) {
        return value != null && value >= min && value <= max;
    }

    private static List<ReleaseNumber> offered(Releases releases) {
        return releases.all().stream()
                .filter(row -> row.isOffered() && !row.number().equals(ReleaseNumber.FIRST))
                .map(ReleaseRow::number)
                .toList();
    }
}
