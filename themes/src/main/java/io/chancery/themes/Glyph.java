package io.chancery.themes;

import com.vaadin.flow.component.Svg;

/// The signs of the interface, drawn as strokes on a grid of 24 so that they take the colour of their text.
public enum Glyph {
    TODAY(
            "<rect x='3.5' y='5' width='17' height='15.5' rx='2.5'/><path d='M3.5 10h17M8 3v4M16 3v4'/><path d='m9 15 2 2 4-4'/>"),
    CLOCK("<circle cx='12' cy='12' r='8.5'/><path d='M12 7v5l3.5 2'/>"),
    FOLDER("<path d='M3.5 7.5a2 2 0 0 1 2-2h4l2 2.5h7a2 2 0 0 1 2 2V17a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2z'/>"),
    PEOPLE(
            "<circle cx='9' cy='8.5' r='3.5'/><path d='M2.5 19.5c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5'/><path d='M16 5.3a3.5 3.5 0 0 1 0 6.4M18 14.5c2 .8 3.2 2.5 3.5 5'/>"),
    PERSON("<circle cx='12' cy='8' r='4'/><path d='M4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6'/>"),
    BADGE(
            "<rect x='4' y='4' width='16' height='16.5' rx='2.5'/><circle cx='12' cy='11' r='2.5'/><path d='M8 17.5c.5-1.7 2-2.5 4-2.5s3.5.8 4 2.5M10 2.5h4'/>"),
    INVOICE("<path d='M6 3.5h12v17l-2.4-1.6-2.4 1.6-2.4-1.6-2.4 1.6L6 20.5z'/><path d='M9.5 8.5h5M9.5 12.5h5'/>"),
    SCALES(
            "<path d='M12 4v16M7.5 20h9M5 7h14'/><path d='m5 7-2.5 6.5a2.8 2.8 0 0 0 5 0zM19 7l-2.5 6.5a2.8 2.8 0 0 0 5 0z'/>"),
    BOOK(
            "<path d='M5 5.5A2.5 2.5 0 0 1 7.5 3H19v18H7.5A2.5 2.5 0 0 1 5 18.5z'/><path d='M5 18.5A2.5 2.5 0 0 1 7.5 16H19'/>"),
    DOCUMENT("<path d='M6 3h8l4.5 4.5V21H6z'/><path d='M14 3v5h4.5M9 13h6M9 17h6'/>"),
    CHART("<path d='M4 20.5h16.5M7 17v-5M12 17V6M17 17V9.5'/>"),
    SUPPORT(
            "<circle cx='12' cy='12' r='8.5'/><circle cx='12' cy='12' r='3.5'/><path d='m6 6 3.5 3.5M18 6l-3.5 3.5M6 18l3.5-3.5M18 18l-3.5-3.5'/>"),
    FIRM("<path d='M4.5 20.5V5.5l8-2v17M12.5 9.5l7 2v9M2.5 20.5h19M8 8.5h1M8 12h1M8 15.5h1M16 14.5h.5M16 17.5h.5'/>"),
    RELEASE("<path d='m12 3 8 4.5v9L12 21l-8-4.5v-9z'/><path d='m4 7.5 8 4.5 8-4.5M12 12v9'/>"),
    ROLLOUT(
            "<path d='M3 18.5c3 0 3-3 6-3s3 3 6 3 3-3 6-3M3 12.5c3 0 3-3 6-3s3 3 6 3 3-3 6-3M3 6.5c3 0 3-3 6-3s3 3 6 3 3-3 6-3'/>"),
    INCIDENT("<path d='M12 4 2.5 20h19z'/><path d='M12 10v4.5M12 17.2v.1'/>"),
    JOB("<path d='M20 12a8 8 0 1 1-2.5-5.8'/><path d='M20.5 3v4h-4'/>"),
    MAINTENANCE(
            "<path d='M14.5 6.5a4 4 0 0 1 5.2-3l-2.7 2.7 1.8 1.8 2.7-2.7a4 4 0 0 1-5 5.4L7.8 19.4a2.1 2.1 0 0 1-3-3l8.7-8.6a4 4 0 0 1 1-1.3z'/>"),
    AUDIT("<path d='M12 3 5 5.5V11c0 4.5 2.8 8 7 10 4.2-2 7-5.5 7-10V5.5z'/><path d='m9 12 2 2 4-4'/>"),
    SEARCH("<circle cx='10.5' cy='10.5' r='6.5'/><path d='m15.5 15.5 5 5'/>"),
    PLUS("<path d='M12 5v14M5 12h14'/>"),
    MORE("<path d='M5 12h.1M12 12h.1M19 12h.1' stroke-width='3'/>"),
    MENU("<path d='M4 7h16M4 12h16M4 17h16'/>"),
    CLOSE("<path d='m6 6 12 12M18 6 6 18'/>"),
    CHECK("<path d='m5 12.5 4.5 4.5L19 7.5'/>"),
    CHEVRON_DOWN("<path d='m6 9.5 6 6 6-6'/>"),
    CHEVRON_LEFT("<path d='m14.5 6-6 6 6 6'/>"),
    CHEVRON_RIGHT("<path d='m9.5 6 6 6-6 6'/>"),
    ARROW_LEFT("<path d='M19 12H5M11 6l-6 6 6 6'/>"),
    PLAY("<path d='M8 5.5v13l10.5-6.5z'/>"),
    STOP("<rect x='6.5' y='6.5' width='11' height='11' rx='1.5'/>"),
    BELL("<path d='M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 2h-15z'/><path d='M10 21h4'/>"),
    DOWNLOAD("<path d='M12 4v11M7 10.5l5 5 5-5M4.5 20h15'/>"),
    LETTER("<rect x='3.5' y='5.5' width='17' height='13' rx='2'/><path d='m4 7 8 6.5L20 7'/>"),
    UPLOAD("<path d='M12 16V5M7 9.5l5-5 5 5M4.5 20h15'/>"),
    COLUMNS("<rect x='3.5' y='4.5' width='17' height='15' rx='2'/><path d='M9.2 4.5v15M14.8 4.5v15'/>"),
    FILTER("<path d='M4 6h16M7 12h10M10 18h4'/>"),
    BOOKMARK("<path d='M7 3.5h10v17l-5-4-5 4z'/>"),
    ROWS("<path d='M4 5h16M4 9.7h16M4 14.3h16M4 19h16'/>"),
    EDIT("<path d='m4 20 1-4.5L16.5 4 20 7.5 8.5 19z'/><path d='m14 6.5 3.5 3.5'/>"),
    ARCHIVE("<rect x='3.5' y='4.5' width='17' height='4.5' rx='1'/><path d='M5 9v10.5h14V9M10 13h4'/>"),
    UNDO("<path d='M9 6 4 11l5 5'/><path d='M4 11h10a6 6 0 0 1 0 12' transform='translate(0 -4)'/>"),
    LOCK("<rect x='5' y='10.5' width='14' height='10' rx='2'/><path d='M8 10.5V8a4 4 0 0 1 8 0v2.5'/>"),
    GLOBE("<circle cx='12' cy='12' r='8.5'/><path d='M3.5 12h17M12 3.5c-5 5.5-5 11.5 0 17 5-5.5 5-11.5 0-17z'/>"),
    MOON("<path d='M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z'/>"),
    SIGN_OUT("<path d='M14 4H6v16h8M10.5 12H21M17 8l4 4-4 4'/>"),
    KEYBOARD(
            "<rect x='2.5' y='6' width='19' height='12' rx='2'/><path d='M6.5 10h.1M10 10h.1M13.5 10h.1M17 10h.1M8 14h8'/>"),
    MONEY(
            "<rect x='2.5' y='6' width='19' height='12' rx='2'/><circle cx='12' cy='12' r='2.5'/><path d='M6 12h.1M18 12h.1'/>"),
    TAG("<path d='M3.5 12.5v-8a1 1 0 0 1 1-1h8l8.5 8.5-9 9z'/><path d='M8 8h.1'/>"),
    SETTINGS("<path d='M4 7h9M17 7h3M4 17h3M11 17h9'/><circle cx='15' cy='7' r='2'/><circle cx='9' cy='17' r='2'/>");

    private final String strokes;

    Glyph(String strokes) {
        this.strokes = strokes;
    }

    /// A new component with this sign, hidden from screen readers because a text always stands beside it.
    public Svg create() {
        Svg svg = new Svg(markup());
        svg.addClassName("ch-glyph");
        svg.getElement().setAttribute("aria-hidden", "true");
        return svg;
    }

    private String markup() {
        return "<svg viewBox='0 0 24 24' fill='none' stroke='currentColor' stroke-width='1.7' stroke-linecap='round' stroke-linejoin='round' focusable='false'>"
                + strokes + "</svg>";
    }
}
