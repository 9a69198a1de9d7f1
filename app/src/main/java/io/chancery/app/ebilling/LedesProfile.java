package io.chancery.app.ebilling;

/// What one recipient of LEDES 1998B files wants otherwise than the next.
///
/// @param narrativeMax characters of a line's text: 15 KB by the format, below 1,024 at some recipients
/// @param descriptionMax characters of the invoice's text: 15 KB by the format, 2,000 at some recipients
public record LedesProfile(LineEnd lineEnd, int narrativeMax, int descriptionMax) {

    public enum LineEnd {
        CRLF("\r\n"),
        LF("\n");

        private final String characters;

        LineEnd(String characters) {
            this.characters = characters;
        }

        String characters() {
            return characters;
        }
    }

    /// What the most recipients take: CRLF, which one validator demands and none refuses, and the shortest texts.
    public static final LedesProfile USUAL = new LedesProfile(LineEnd.CRLF, 1_023, 2_000);
}
