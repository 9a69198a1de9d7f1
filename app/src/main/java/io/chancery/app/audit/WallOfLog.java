package io.chancery.app.audit;

import static java.util.stream.Collectors.joining;

import io.chancery.app.audit.SubjectKind.Wall;
import io.chancery.app.matters.MatterVisibility;
import java.util.Arrays;

/// Which entries somebody may read: whoever stands outside of a restricted matter's wall reads nothing of the matter,
/// of its work, past and present, nor of its invoices. It is the wall of today that counts, also for old entries.
///
/// When the matter of an entry cannot be found, or nobody here knows whether a thing of its kind belongs to one, the
/// entry is not shown (DD017).
final class WallOfLog {

    private static final String HIDDEN = "select hm.id from matter hm where not " + MatterVisibility.of("hm");

    /// A piece of work may have moved from one matter to another, and its entries name the matter it had then.
    private static final String CONDITION = """
            (not exists (%1$s) or case
               when e.subject_type in (%2$s) then e.subject_id not in (%1$s)
               when e.subject_type in (%3$s) then coalesce(
                   (select w.matter is null or w.matter not in (%1$s) from work_item w where w.id = e.subject_id), false)
                 and not exists (select 1 from audit_entry o where o.subject_id = e.subject_id and (
                   o.before ->> 'matter' in (select h.id::text from (%1$s) h)
                   or o.after ->> 'matter' in (select h.id::text from (%1$s) h)))
               when e.subject_type in (%4$s) then coalesce(
                   (select i.matter not in (%1$s) from invoice i where i.id = e.subject_id), false)
               when e.subject_type in (%6$s) then coalesce(
                   (select d.matter not in (%1$s) from document d where d.id = e.subject_id),
                   (select d.matter not in (%1$s) from deleted_document d where d.id = e.subject_id), false)
               when e.subject_type in (%7$s) then coalesce(
                   (select r.matter not in (%1$s) from refused_document r where r.id = e.subject_id), false)
               else e.subject_type in (%5$s) end)""".formatted(
                    HIDDEN,
                    kinds(Wall.MATTER),
                    kinds(Wall.WORK),
                    kinds(Wall.INVOICE),
                    kinds(Wall.NONE),
                    kinds(Wall.DOCUMENT),
                    kinds(Wall.REFUSED_DOCUMENT));

    private WallOfLog() {}

    /// The SQL condition for a row `e` of the log; needs parameter [MatterVisibility#VIEWER].
    static String condition() {
        return CONDITION;
    }

    private static String kinds(Wall wall) {
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.wall() == wall)
                .map(kind -> "'" + kind.stored() + "'")
                .collect(joining(", "));
    }
}
