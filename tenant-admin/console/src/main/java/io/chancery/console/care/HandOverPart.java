package io.chancery.console.care;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.console.links.OnceShownLink;
import io.chancery.control.care.HandOver;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.tenants.FirmSheet;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.form.VerbButton;

/// What a firm that is being closed takes along: how large it is, whether somebody has it, and a link for them.
final class HandOverPart extends Composite<Div> {

    private static final String PATH = "/hand-over?token=";

    private final FirmSheet firm;
    private final CareDesk desk;
    private final Paragraph standing = new Paragraph();

    HandOverPart(FirmSheet firm, HandOver handOver, CareDesk desk) {
        this.firm = firm;
        this.desk = desk;
        getContent()
                .add(new Paragraph(getTranslation("closing.hand-over", SizeFormat.of(handOver.bytes(), getLocale()))));
        standing.setText(standing(handOver));
        getContent().add(standing);
        if (desk.operator().may(OperatorPermission.FIRM_CARE)) {
            getContent()
                    .add(new VerbButton(
                            getTranslation("closing.link"), () -> desk.stepUp().run(this::show)));
        }
    }

    private String standing(HandOver handOver) {
        var zone = desk.operator().zone();
        var taken = handOver.takenAt();
        var until = handOver.linkUntil();
        if (until != null) {
            return getTranslation("closing.link-waits", CareWords.time(until, zone));
        }
        return taken == null
                ? getTranslation("closing.no-link")
                : getTranslation("closing.taken", CareWords.time(taken, zone), handOver.takenFrom());
    }

    private void show() {
        var token = OneTimeToken.next();
        var link = desk.handOvers().link(firm.row().id(), new LinkHash(token.hash()), PATH + token.secret());
        desk.handOvers().of(firm.row().id()).ifPresent(now -> standing.setText(standing(now)));
        new OnceShownLink(
                        getTranslation("closing.link-title", firm.row().name()),
                        getTranslation("closing.link-sentence"),
                        link)
                .open();
    }
}
