package io.chancery.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Words as often as they stand in a text: a few all the time, most of them hardly ever.
final class Prose {

    private static final String[] BEGINNINGS = """
            agree claim defend settle judge witness contract invoice damage insure negotiate deposit testify appeal
            lease convey mortgage trust execute license patent merge acquire dissolve employ dismiss injure
            collide harbor vessel cargo freight carrier shipper inspect repair replace estimate survey measure
            report record produce disclose object motion answer complain demand notify breach cure perform
            waive release indemnify guarantee secure pledge default accelerate foreclose arbitrate mediate""".split("\\s+");

    private static final String[] ENDINGS = {
        "", "s", "ed", "ing", "er", "ment", "able", "ation", "or", "ance", "less", "ful", "ly", "ist", "ive", "ure"
    };

    private static final String[] SMALL =
            "the of and to in a that for on is with by was as at it be which this not".split(" ");

    private final List<String> words = new ArrayList<>();
    private final Random random;

    Prose(long seed) {
        random = new Random(seed);
        for (var ending : ENDINGS) {
            for (var beginning : BEGINNINGS) {
                words.add(beginning + ending);
            }
        }
    }

    /// So many words, every third of them a small one, one of a hundred a number, and few the mark of one of 400 lots.
    String words(int count) {
        var text = new StringBuilder();
        for (int n = 0; n < count; n++) {
            text.append(n == 0 ? "" : " ").append(word());
        }
        return text.toString();
    }

    private String word() {
        if (random.nextInt(3) == 0) {
            return SMALL[random.nextInt(SMALL.length)];
        }
        if (random.nextInt(300) == 0) {
            return "lot" + random.nextInt(400);
        }
        if (random.nextInt(100) == 0) {
            return Integer.toString(100_000 + random.nextInt(900_000));
        }
        return words.get((int) (Math.pow(words.size(), random.nextDouble()) - 1));
    }
}
