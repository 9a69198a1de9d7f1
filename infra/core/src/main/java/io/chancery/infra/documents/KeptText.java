package io.chancery.infra.documents;

import org.apache.tika.sax.ToTextContentHandler;

/// Text as it comes out of a file, up to a limit. Reading goes on behind it: what is embedded there is still looked at.
final class KeptText extends ToTextContentHandler {

    private final int bytesMax;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private boolean whole = true;

    KeptText(int bytesMax) {
        this.bytesMax = bytesMax;
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        for (int n = start; n < start + length && whole; n++) {
            bytes += characters[n] < 0x80 ? 1 : characters[n] < 0x800 ? 2 : 3;
            if (bytes > bytesMax) {
                whole = false;
            } else {
                text.append(characters[n]);
            }
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    boolean isWhole() {
        return whole;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
