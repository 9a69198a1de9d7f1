package io.chancery.themes.gallery;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.detail.TimelineEntry;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.DownloadButton;
import io.chancery.themes.picture.Bars;
import io.chancery.themes.picture.Point;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// One thing with head, sections and history.
@Route(value = "detail", layout = GalleryFrame.class)
@PageTitle("Matter")
public class DetailView extends DetailPage {

    public DetailView() {
        this("Meridian v. Orbis Holdings");
    }

    DetailView(String id) {
        super(new DetailHead(id.startsWith("id") ? "Meridian Freight" : id)
                .kicker("M-2041 · Meridian Freight")
                .status(new Status("Open", Tone.GOOD))
                .figure(new Figure("Unbilled", "18,240.50", "42.80 hours"))
                .figure(new Figure("Billed this year", "212,900.00"))
                .figure(new Figure("Outstanding", "9,730.00", "oldest 41 days"))
                .figure(new Figure("Budget used", "68 %"))
                .primary("Issue invoice", _ -> Notices.done("Invoice 2026-0118 issued"))
                .verb(new DownloadButton(
                        "PDF",
                        "application/pdf",
                        () -> "a.pdf",
                        out -> out.write("x".getBytes(StandardCharsets.UTF_8))))
                .more("Edit", () -> Notices.refused("The matter is closed; open it again before you edit it."))
                .more(
                        "Archive",
                        () -> new ConfirmByName(
                                        "Archive this matter?",
                                        "Its 42.80 unbilled hours can then no longer be billed.",
                                        "M-2041",
                                        "Archive",
                                        () -> Notices.done("Archived"))
                                .open()));
        add(
                new Section(
                        "Receivables by age",
                        new Bars(
                                "Receivables by age, in USD",
                                List.of(
                                        new Point("Current", new BigDecimal("12400"), "12,400.00", Tone.ACCENT),
                                        new Point("1–30", new BigDecimal("8300"), "8,300.00", Tone.INFO),
                                        new Point("31–60", new BigDecimal("9730"), "9,730.00", Tone.WARN),
                                        new Point("over 60", new BigDecimal("1200"), "1,200.00", Tone.BAD)))),
                new Section("Arrangement", new Paragraph("Hourly, capped at 250,000.00. Rates of 2026."))
                        .help("What the client agreed to."));
        Timeline timeline = new Timeline(ZoneOffset.UTC);
        timeline.show(List.of(
                new TimelineEntry(
                        "Dana Whitfield",
                        "changed the cap",
                        Instant.parse("2026-11-20T15:12:00Z"),
                        List.of(
                                new TimelineEntry.Change("Cap", "200,000.00", "250,000.00"),
                                new TimelineEntry.Change("Note", "", "agreed by e-mail")),
                        "client asked for the appeal",
                        Tone.ACCENT),
                new TimelineEntry(
                        "Priya Nand",
                        "issued invoice 2026-0102",
                        Instant.parse("2026-10-31T09:01:00Z"),
                        List.of(),
                        "",
                        Tone.GOOD),
                new TimelineEntry("Dana Whitfield", "opened the matter", Instant.parse("2026-01-12T10:30:00Z"))));
        addAside(new Section("History", timeline));
    }
}
