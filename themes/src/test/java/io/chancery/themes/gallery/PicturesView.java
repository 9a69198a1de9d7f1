package io.chancery.themes.gallery;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.picture.Day;
import io.chancery.themes.picture.Point;
import io.chancery.themes.picture.Ring;
import io.chancery.themes.picture.SparkLine;
import io.chancery.themes.picture.WeekBlocks;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/// Every picture.
@Route(value = "pictures", layout = GalleryFrame.class)
@RouteAlias(value = "", layout = GalleryFrame.class)
@PageTitle("Pictures")
public class PicturesView extends DetailPage {

    public PicturesView() {
        super(new DetailHead("This week"));
        add(
                new Section(
                        "Week",
                        new WeekBlocks(
                                "Recorded time this week",
                                List.of(
                                        day("Mon 16", "7.40", false, 186, 258),
                                        day("Tue 17", "6.10", false, 300, 66),
                                        day("Wed 18", "8.20", false, 120, 252, 120),
                                        day("Thu 19", "3.50", true, 210),
                                        day("Fri 20", "0.00", false),
                                        day("Sat 21", "0.00", false),
                                        day("Sun 22", "0.00", false)))),
                new Section(
                        "Budget",
                        new Ring("Budget used", 68, "68 %", Tone.ACCENT),
                        new Ring("Response due", 92, "24 min", Tone.WARN)),
                new Section(
                        "Health",
                        new SparkLine(
                                "Sign-ins per day",
                                IntStream.range(0, 24)
                                        .mapToObj(i -> new Point(
                                                "Day " + i,
                                                BigDecimal.valueOf((i * 37L) % 50 + i),
                                                String.valueOf((i * 37L) % 50 + i)))
                                        .toList())));
    }

    private static Day day(String name, String total, boolean today, int... minutes) {
        Tone[] tones = {Tone.ACCENT, Tone.INFO, Tone.GOOD};
        return new Day(
                name,
                total,
                today,
                IntStream.range(0, minutes.length)
                        .mapToObj(i -> new Day.Piece("M-204" + i, minutes[i], minutes[i] + " min", tones[i % 3]))
                        .toList());
    }
}
