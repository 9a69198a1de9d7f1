package io.chancery.app.support.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.control.support.SupportAccess;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.VerbButton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Somebody of support asks to look in: why, and for how long the firm allows it. It may allow less than was asked for.
final class AskedSection extends Composite<Section> {

    private static final List<Duration> USUAL =
            List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4));

    private final SupportAccess access;
    private final SupportWords words;
    private final SerializableBiConsumer<SupportAccess, Duration> allow;
    private final SerializableConsumer<SupportAccess> refuse;

    AskedSection(
            SupportAccess access,
            SupportWords words,
            SerializableBiConsumer<SupportAccess, Duration> allow,
            SerializableConsumer<SupportAccess> refuse) {
        this.access = access;
        this.words = words;
        this.allow = allow;
        this.refuse = refuse;
    }

    @Override
    protected Section initContent() {
        // Create
        var length = new ListChoice<Duration>();
        length.setLabel(getTranslation("support.length"));
        length.setItems(Stream.concat(
                        USUAL.stream().filter(one -> one.compareTo(access.asked()) < 0), Stream.of(access.asked()))
                .toList());
        length.setItemLabelGenerator(words::length);
        length.setValue(access.asked());
        var yes = new VerbButton(getTranslation("support.allow"), () -> allow.accept(access, length.getValue()));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setTestId("allow");
        var no = new VerbButton(getTranslation("support.refuse"), () -> refuse.accept(access));
        no.setTestId("refuse");

        // Lay out
        var verbs = new Div(yes, no);
        verbs.addClassName("ch-form-verbs");
        return new Section(
                getTranslation("support.asked-title", access.operatorName()),
                new Paragraph(access.reason()),
                new Paragraph(getTranslation(
                        "support.asked-text", words.moment(access.askedAt()), words.length(access.asked()))),
                new Paragraph(getTranslation("support.asked-means")),
                length,
                verbs);
    }
}
