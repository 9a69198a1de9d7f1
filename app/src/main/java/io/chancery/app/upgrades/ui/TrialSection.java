package io.chancery.app.upgrades.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.upgrades.ReleaseDates;
import io.chancery.app.upgrades.ReleaseOverview;
import io.chancery.app.upgrades.Trial;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// The copy of the firm on which its people try what is coming: nothing that is done in it reaches anybody.
final class TrialSection extends Composite<Section> {

    private final Section section =
            new Section(getTranslation("upgrades.trial")).help(getTranslation("upgrades.trial-help"));
    private final ReleaseDates dates;
    private final SerializableRunnable changed;

    TrialSection(ReleaseOverview overview, ReleaseDates dates, ReleaseWords words, SerializableRunnable changed) {
        this.dates = dates;
        this.changed = changed;
        var trial = overview.trial();
        var next = overview.next();
        if (trial != null) {
            show(trial, words);
        } else if (next != null) {
            section.add(
                    new Paragraph(getTranslation("upgrades.trial-none")),
                    new VerbButton(getTranslation("upgrades.trial-open", next.toString()), () -> open(next)));
        } else {
            section.add(new Paragraph(getTranslation("upgrades.trial-nothing")));
        }
    }

    @Override
    protected Section initContent() {
        return section;
    }

    private void show(Trial trial, ReleaseWords words) {
        if (!trial.ready()) {
            section.add(new Paragraph(getTranslation("upgrades.trial-making")));
            return;
        }
        var link = new Anchor(trial.url(), trial.url());
        link.setTarget(AnchorTarget.BLANK);
        section.add(
                new Paragraph(getTranslation("upgrades.trial-ready", words.time(trial.until()))),
                new Div(link),
                new VerbButton(getTranslation("upgrades.trial-close"), this::close));
    }

    private void open(ReleaseNumber release) {
        dates.openTrial(release);
        Notices.done(getTranslation("upgrades.trial-asked"));
        changed.run();
    }

    private void close() {
        dates.closeTrial();
        Notices.done(getTranslation("upgrades.trial-closing"));
        changed.run();
    }
}
