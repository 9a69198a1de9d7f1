package io.chancery.app.letters;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.infra.outbound.LetterSheet;
import io.chancery.infra.outbound.LetterState;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;

/// One letter that has not left: to whom, why not, and what can be done.
class LetterPanel extends Composite<Div> {

    LetterPanel(LetterSheet letter, Status status, String writtenAt, SerializableConsumer<LetterSheet> sendAgain) {
        var head = new DetailHead(letter.recipient())
                .kicker(letter.subject())
                .status(status)
                .figure(new Figure(getTranslation("letters.column.written"), writtenAt))
                .figure(new Figure(getTranslation("letters.column.attempts"), Integer.toString(letter.attempts())));
        if (letter.state() == LetterState.DEAD) {
            head.primary(getTranslation("letters.send-again"), click -> sendAgain.accept(letter));
        }
        getContent().addClassName("ch-panel");
        getContent().add(head, new Paragraph(getTranslation("letters.now." + letter.state())));
        var trouble = letter.trouble();
        if (trouble != null) {
            getContent().add(new Section(getTranslation("letters.column.trouble"), new Paragraph(trouble)));
        }
    }
}
