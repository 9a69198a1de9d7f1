package io.chancery.infra.local.faults;

import io.chancery.infra.local.faults.Person.Role;
import java.util.ArrayList;
import java.util.List;

/// What each person does at each kill: by turns everything that they may.
final class Errands {

    private Errands() {}

    static Errand of(Person person, int kill) {
        // Letters and digits that no earlier run has used.
        var word = "K%dp%dt%d".formatted(kill, person.number(), System.currentTimeMillis() / 1000 % 1_000_000);
        var errands = new ArrayList<Errand>(
                List.of(new SearchedList(person, "/matters"), new OpenDialog(person), new ScrolledList(person)));
        if (person.role() != Role.ASSOCIATE) {
            errands.add(new HalfFilledForm(person, word));
            errands.add(new InvoicePreview(person, person.number()));
        }
        if (person.role() != Role.BILLING) {
            errands.add(new TimeSheetLine(person, word));
            errands.add(
                    new TwoTabs(person, new TimeSheetLine(person, word + "x"), new SearchedList(person, "/clients")));
        }
        if (person.role() == Role.ADMIN || person.role() == Role.BILLING) {
            errands.add(new UploadedFile(person, word));
        }
        return errands.get((person.number() + kill) % errands.size());
    }
}
