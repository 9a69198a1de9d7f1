package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.lists.Found;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Words that more texts have than anybody reads.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class CommonWordsIntegrationTest {

    private static final int COMMON = 5_400;
    private static final int NEWEST = 1_000;

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final TestPerson bea = TestPerson.allowedAll("Bea Birchwood");
    private final String word = "word" + Ids.next().toString().replace("-", "");

    @Autowired
    Registers registers;

    @Autowired
    DocumentList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private MatterId matter;
    private MatterId walled;
    private MatterId rare;

    /// Every other one stands behind a wall; the newest is number 1.
    @BeforeEach
    void keepVeryMany() {
        registers.establish(Firm.ASHWORTH);
        ada.doesIt(() -> {
            var client = registers.openClient("Harbor");
            matter = registers.openMatter(client, "Open");
            walled = registers.openMatter(client, "Walled off");
            rare = registers.openMatter(client, "Old");
        });
        inTransaction(() -> {
            jdbc.sql("update matter set restricted = true where id = ?")
                    .param(walled.value())
                    .update();
            jdbc.sql("""
                            insert into document_blob (sha256, file, key, bytes, stored_at)
                            values (md5(:word) || md5(:word), gen_random_uuid(), '\\x00', 1, now())""").param("word", word).update();
            jdbc.sql("""
                            insert into document (id, matter, name, kind, media_type, sha256, bytes, title, author, pages, text,
                                whole, words, warnings, sent_at, sent_by_name)
                            select gen_random_uuid(), case when n % 2 = 0 then :matter::uuid else :walled::uuid end, n || '.txt', 'TEXT', 'text/plain',
                                   md5(:word) || md5(:word), 1, '', '', 0, :word::text || ' first second', true,
                                   to_tsvector(search_dictionary(), :word::text || ' first second'), '{}'::text[], now() - n * interval '1 minute', 'Ada'
                              from generate_series(1, :common) n
                            union all
                            select gen_random_uuid(), :rare::uuid, 'old.txt', 'TEXT', 'text/plain', md5(:word) || md5(:word), 1, '', '',
                                   0, :word::text || ' second first', true, to_tsvector(search_dictionary(), :word::text || ' second first'), '{}'::text[],
                                   now() - interval '9 years', 'Ada'""")
                    .param("matter", matter.value())
                    .param("walled", walled.value())
                    .param("rare", rare.value())
                    .param("word", word)
                    .param("common", COMMON)
                    .update();
        });
    }

    @AfterEach
    void leaveNothing() {
        inTransaction(() -> {
            jdbc.sql("delete from document where sha256 = md5(:word) || md5(:word)")
                    .param("word", word)
                    .update();
            jdbc.sql("delete from document_blob where sha256 = md5(:word) || md5(:word)")
                    .param("word", word)
                    .update();
        });
    }

    @Test
    void theNewestAreFoundAndTheOthersAreNotCounted() {
        var found = find(word, 0, 5);

        assertThat(names(found)).containsExactly("2.txt", "4.txt", "6.txt", "8.txt", "10.txt");
        assertThat(found.all()).isEqualTo(NEWEST);
        assertThat(found.more()).isTrue();
        assertThat(names(find(word, NEWEST - 2, 2))).containsExactly("1998.txt", "2000.txt");
    }

    @Test
    void aPageBehindTheNewestGoesOnWhereTheyEnd() {
        var found = find(word, NEWEST, 2);

        assertThat(names(found)).containsExactly("2002.txt", "2004.txt");
        assertThat(found.all()).isEqualTo(COMMON / 2 + 1);
        assertThat(found.more()).isFalse();
    }

    @Test
    void aPhraseOfCommonWordsIsFoundHoweverOldItIs() {
        var found = find("\"%s second\"".formatted(word), 0, 5);

        assertThat(names(found)).containsExactly("old.txt");
        assertThat(found.all()).isOne();
        assertThat(found.more()).isFalse();
    }

    @Test
    void amongTheNewestOfAMatterAreThoseOfNoOther() {
        var query = ListQuery.ALL.searching(word);

        var found = ada.does(() -> list.found(query.filtering("matter", List.of(rare.toString())), 0, 5));
        assertThat(names(found)).containsExactly("old.txt");
        assertThat(ada.does(() -> list.found(query.filtering("matter", List.of(walled.toString())), 0, 5)))
                .isEqualTo(Found.none());
        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> bea.does(() -> list.found(query, 0, 5))))
                .as("another firm finds nothing")
                .isEqualTo(Found.none());
    }

    private Found<DocumentRow> find(String words, int offset, int limit) {
        return ada.does(() -> list.found(ListQuery.ALL.searching(words), offset, limit));
    }

    private static List<String> names(Found<DocumentRow> found) {
        return found.page().stream().map(DocumentRow::name).toList();
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
