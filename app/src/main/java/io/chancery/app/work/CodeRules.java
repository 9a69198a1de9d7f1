package io.chancery.app.work;

import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.utbms.UtbmsCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Where a matter has a set of codes, a line carries codes of it or none; elsewhere any code of the right form will do,
/// because clients add their own.
@Component
class CodeRules {

    private final UtbmsCatalogue catalogue;

    CodeRules(UtbmsCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /// @throws CodeIsOfAnotherSet when the client of this matter would refuse the code
    void check(WorkCodes codes, WorkTerms terms) {
        var set = terms.codes();
        if (set == null) {
            return;
        }
        if (codes.task() != null) {
            require(catalogue.find(codes.task()), set, codes.task().code(), terms);
        }
        if (codes.activity() != null) {
            require(
                    catalogue.find(codes.activity()),
                    CodeSet.ACTIVITIES,
                    codes.activity().code(),
                    terms);
        }
        if (codes.expense() != null) {
            require(
                    catalogue.find(codes.expense()),
                    CodeSet.EXPENSES,
                    codes.expense().code(),
                    terms);
        }
    }

    private static void require(Optional<UtbmsCode> found, CodeSet set, String code, WorkTerms terms) {
        if (found.filter(known -> known.set() == set).isEmpty()) {
            throw new CodeIsOfAnotherSet(code, terms.title());
        }
    }
}
