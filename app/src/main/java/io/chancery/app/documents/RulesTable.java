package io.chancery.app.documents;

import io.chancery.infra.documents.ExaminingRules;
import io.chancery.infra.documents.FileKind;
import io.chancery.infra.documents.Objection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the firm takes.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RulesTable {

    private final JdbcClient jdbc;

    RulesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    DocumentRules current() {
        return jdbc.sql("select kinds, tolerated, size_max, quota, version from document_rules")
                .query((row, n) -> new DocumentRules(
                        new ExaminingRules(
                                kinds(DocumentTable.words(row.getArray("kinds"))),
                                DocumentTable.words(row.getArray("tolerated")).stream()
                                        .map(Objection::valueOf)
                                        .collect(Collectors.toSet())),
                        row.getObject("size_max", Long.class),
                        row.getObject("quota", Long.class),
                        row.getInt("version")))
                .optional()
                .orElse(DocumentRules.usual());
    }

    /// @param chosen with the version that was seen
    /// @return false when somebody chose meanwhile
    boolean choose(DocumentRules chosen) {
        return jdbc.sql("""
                        insert into document_rules (kinds, tolerated, size_max, quota, version)
                        values (:kinds, :tolerated, :sizeMax, :quota, 1)
                        on conflict (only_row) do update
                           set kinds = excluded.kinds, tolerated = excluded.tolerated, size_max = excluded.size_max,
                               quota = excluded.quota, version = document_rules.version + 1
                         where document_rules.version = :seen""")
                        .param("kinds", names(chosen.rules().kinds()))
                        .param("tolerated", names(chosen.rules().tolerated()))
                        .param("sizeMax", chosen.sizeMax())
                        .param("quota", chosen.quota())
                        .param("seen", chosen.version())
                        .update()
                == 1;
    }

    /// Whose log it stands in.
    UUID firm() {
        return jdbc.sql("select id from firm").query(UUID.class).single();
    }

    private static String[] names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    /// A kind that only another build knows is left out.
    private static Set<FileKind> kinds(List<String> names) {
        return Stream.of(FileKind.values())
                .filter(kind -> names.contains(kind.name()))
                .collect(Collectors.toSet());
    }
}
