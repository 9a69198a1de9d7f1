package io.chancery.app.bench;

import io.chancery.app.clients.ClientList;
import io.chancery.app.documents.DocumentList;
import io.chancery.app.invoicing.InvoiceSearch;
import io.chancery.app.matters.MatterList;
import io.chancery.app.work.WorkSearch;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How long it takes to find: documents alone, and everything as the one box asks for it, group by group.
record SearchOfMany(
        ManyEntries firm,
        MatterList matters,
        ClientList clients,
        WorkSearch work,
        InvoiceSearch invoices,
        DocumentList documents) {

    private static final int TIMES = Integer.getInteger("chancery.bench.searches", 41);
    private static final int WARM_UP = 5;
    private static final int BEST = 5;

    /// From what stands in one document to what stands in nearly all of them.
    private static final Map<String, String> ASKED = new TreeMap<>(Map.of(
            "1 what one document has", "\"docket entry 4711\"",
            "2 a word of one in a hundred", "lot0",
            "3 a word of one in four", "agreement",
            "4 two common words", "vessel cargo",
            "5 a phrase", "\"claim settle\"",
            "6 a word that all have", "agree",
            "7 three letters", "con",
            "8 two letters", "co",
            "9 one letter", "c"));

    List<String> measure() throws Exception {
        var lines = new ArrayList<String>();
        lines.add("");
        lines.add(
                "| searched for | documents found | documents, median (95 of 100) | everything in the box, median (95 of 100) | goal |");
        lines.add("|---|---|---|---|---|");
        for (var asked : ASKED.entrySet()) {
            var query = ListQuery.ALL.searching(asked.getValue());
            var found = as(() -> documents.found(query, 0, BEST).all());
            lines.add(String.format(
                    Locale.ROOT,
                    "| %s: `%s` | %,d | %s | %s | under 300 ms |",
                    asked.getKey().substring(2),
                    asked.getValue(),
                    found,
                    times(() -> documents.found(query, 0, BEST).all()),
                    times(() -> everything(query))));
        }
        return lines;
    }

    List<String> plans() throws Exception {
        var lines = new ArrayList<String>();
        for (var words : List.of("lot0", "\"claim settle\"", "agree")) {
            lines.add("");
            lines.add("The plan of the documents for `%s`:".formatted(words));
            lines.add("");
            lines.add("```");
            lines.addAll(Plan.of(
                    firm.firm().schema(),
                    "ts_headline",
                    () -> as(() -> documents
                            .found(ListQuery.ALL.searching(words), 0, BEST)
                            .all())));
            lines.add("```");
        }
        return lines;
    }

    private int everything(ListQuery query) {
        var any = query.filtering("state", List.of("all"));
        return matters.rows(any, 0, BEST).size()
                + matters.count(any)
                + clients.rows(query, 0, BEST).size()
                + clients.count(query)
                + work.found(query, 0, BEST).all()
                + invoices.found(query, 0, BEST).all()
                + documents.found(query, 0, BEST).all();
    }

    private interface Search {
        int run();
    }

    private int as(Search search) {
        return TenantContext.callAs(firm.firm().id(), () -> firm.person().does(search::run));
    }

    private String times(Search search) {
        var nanos = new long[TIMES];
        for (int n = 0; n < WARM_UP + TIMES; n++) {
            var began = System.nanoTime();
            as(search);
            if (n >= WARM_UP) {
                nanos[n - WARM_UP] = System.nanoTime() - began;
            }
        }
        Arrays.sort(nanos);
        return String.format(Locale.ROOT, "%.1f ms (%.1f)", nanos[TIMES / 2] / 1e6, nanos[TIMES * 95 / 100] / 1e6);
    }
}
