package io.chancery.app.isolation;

import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentKeeping;
import io.chancery.app.documents.DocumentReplacing;
import io.chancery.app.documents.DocumentRules;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.app.documents.Receipts;
import io.chancery.app.documents.Retention;
import io.chancery.app.documents.RetentionRule;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Registers;
import io.chancery.app.work.UnbilledWork;
import io.chancery.app.work.WorkKind;
import io.chancery.infra.documents.ExaminingRules;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The documents of a firm: kept, replaced, held back, attached and deleted, every row with the firm's mark.
final class SeedOfDocuments {

    private final BeanFactory beans;
    private final Registers registers;

    SeedOfDocuments(BeanFactory beans) {
        this.beans = beans;
        this.registers = beans.getBean(Registers.class);
    }

    void send(MatterId matter, String mark) {
        var files = new SentFiles(beans.getBean(DocumentIntake.class));
        attachReceipt(matter, files.keep(matter, "Document " + mark + ".txt", SentFiles.text("Words " + mark)));
        beans.getBean(DocumentKeeping.class).hold(matter, "Hold " + mark);
        beans.getBean(DocumentRuling.class).choose(new DocumentRules(ExaminingRules.usual(), null, null, 0));
        files.replace(
                beans.getBean(DocumentReplacing.class),
                files.keep(matter, "Old " + mark + ".txt", SentFiles.text("Old " + mark)),
                "New " + mark + ".txt",
                SentFiles.text("New " + mark));
        files.send(matter, "Locked " + mark + ".pdf", SentFiles.lockedPdf("x"));
        dispose(files, mark);
    }

    /// Deletes one, and orders the documents of a matter whose time is over to be deleted.
    private void dispose(SentFiles files, String mark) {
        var past = registers.openMatter(registers.openClient("Past client " + mark), "Past matter " + mark);
        var gone = files.keep(past, "Gone " + mark + ".txt", SentFiles.text("Gone " + mark));
        files.keep(past, "Past " + mark + ".txt", SentFiles.text("Past " + mark));
        beans.getBean(DocumentKeeping.class).throwAway(gone);
        beans.getBean(DocumentKeeping.class).delete(gone);
        beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> beans.getBean(JdbcClient.class)
                        .sql("update matter set opened_on = '2010-01-04', closed_on = '2011-03-01' where id = :id")
                        .param("id", past.value())
                        .update());
        beans.getBean(Retention.class).decide(new RetentionRule(2, 0));
        beans.getBean(Retention.class).dispose(past);
    }

    /// On a matter whose costs nobody billed yet.
    private void attachReceipt(MatterId matter, DocumentId document) {
        var cost = beans.getBean(UnbilledWork.class).ofMatter(matter).stream()
                .filter(line -> line.kind() == WorkKind.COST)
                .findFirst()
                .orElseThrow();
        beans.getBean(Receipts.class).attach(cost.id(), document);
    }
}
