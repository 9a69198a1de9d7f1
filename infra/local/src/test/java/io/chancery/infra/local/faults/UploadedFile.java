package io.chancery.infra.local.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.WebElement;

/// A file uploaded and looked through; the next click takes it in, and one more can be uploaded in the other node.
record UploadedFile(Person person, String word) implements Errand {

    private static final String HEAD = """
        LEDES1998B[]
        INVOICE_DATE|INVOICE_NUMBER|CLIENT_ID|LAW_FIRM_MATTER_ID|INVOICE_TOTAL|BILLING_START_DATE|BILLING_END_DATE|\
        INVOICE_DESCRIPTION|LINE_ITEM_NUMBER|EXP/FEE/INV_ADJ_TYPE|LINE_ITEM_NUMBER_OF_UNITS|LINE_ITEM_ADJUSTMENT_AMOUNT|\
        LINE_ITEM_TOTAL|LINE_ITEM_DATE|LINE_ITEM_TASK_CODE|LINE_ITEM_EXPENSE_CODE|LINE_ITEM_ACTIVITY_CODE|TIMEKEEPER_ID|\
        LINE_ITEM_DESCRIPTION|LAW_FIRM_ID|LINE_ITEM_UNIT_COST|TIMEKEEPER_NAME|TIMEKEEPER_CLASSIFICATION|CLIENT_MATTER_ID[]
        """;

    private static final String LINE = """
        20260225|%1$s|C%1$s|M%1$s|100|20260101|20260131|For services rendered|1|F|1.00|0|100|20260115|L510||A102|T1|\
        Considered the papers|24-6437381|100|Arnsley, Robert|PARTNR|X%1$s[]
        """;

    private static final String TAKE_IN = "main vaadin-button[theme~=primary]";

    @Override
    public String name() {
        return "a file uploaded";
    }

    @Override
    public void begin() {
        person.open("/ebilling/import");
    }

    @Override
    public void lastAnswer() {
        upload("a");
    }

    @Override
    public void goOn() {
        person.await(TAKE_IN).click();
        person.until("what was taken in", () -> !person.all(".ch-links a").isEmpty());
        person.settle();
        upload("b");
    }

    private void upload(String suffix) {
        field().sendKeys(file(suffix).toString());
        person.until(
                "what the file holds",
                () -> person.shows(word + suffix) && !person.all(TAKE_IN).isEmpty());
        person.settle();
    }

    private WebElement field() {
        return person.shadow("vaadin-upload", "input[type=file]");
    }

    private Path file(String suffix) {
        try {
            var file = Files.createTempFile("chancery-", ".txt");
            file.toFile().deleteOnExit();
            return Files.writeString(file, HEAD + LINE.formatted(word + suffix), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
