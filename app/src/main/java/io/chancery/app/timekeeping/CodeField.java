package io.chancery.app.timekeeping;

import io.chancery.app.utbms.CodeSet;
import io.chancery.app.utbms.UtbmsCatalogue;
import io.chancery.app.utbms.UtbmsCode;
import io.chancery.themes.field.TypedChoice;
import java.util.List;
import java.util.Set;

/// A UTBMS code, found by the code itself or by words of its name. A client's own code stays as it is.
public final class CodeField extends TypedChoice<String> {

    private final UtbmsCatalogue catalogue;
    private Set<CodeSet> sets;

    public CodeField(String label, UtbmsCatalogue catalogue, Set<CodeSet> sets) {
        super(label);
        this.catalogue = catalogue;
        this.sets = Set.copyOf(sets);
        setItems(query -> catalogue.search(this.sets, query.getFilter().orElse(""), getLocale()).stream()
                .map(UtbmsCode::code)
                .skip(query.getOffset())
                .limit(query.getLimit()));
        setItemLabelGenerator(this::label);
        setOverlayWidth("22rem");
    }

    /// Offers the codes of other sets from now on.
    public void offer(Set<CodeSet> others) {
        if (!sets.equals(others)) {
            sets = Set.copyOf(others);
            getLazyDataView().refreshAll();
        }
    }

    /// A whole code means itself, though others begin with it.
    @Override
    protected List<String> meant(String words) {
        var found = catalogue.search(sets, words, getLocale()).stream()
                .map(UtbmsCode::code)
                .toList();
        return found.stream()
                .filter(code -> code.equalsIgnoreCase(words.strip()))
                .findFirst()
                .map(List::of)
                .orElse(found);
    }

    private String label(String code) {
        return catalogue.in(Set.of(CodeSet.values())).stream()
                .filter(known -> known.code().equals(code))
                .map(known -> code + " " + known.name(getLocale()))
                .findFirst()
                .orElse(code);
    }
}
