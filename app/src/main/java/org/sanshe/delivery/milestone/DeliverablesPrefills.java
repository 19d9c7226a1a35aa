package org.sanshe.delivery.milestone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanshe.delivery.milestone.DeliverableRows.Item;
import org.sanshe.delivery.milestone.DeliverableRows.Version;
import org.sanshe.inbox.Desk;
import org.sanshe.inbox.Prefills;
import org.sanshe.inbox.TaskContext;
import org.sanshe.kernel.Language;

/** What the forms of the deliverables open with. */
@Desk("milestone")
class DeliverablesPrefills {

    private final MilestoneRows rows;
    private final DeliverableRows deliverables;
    private final AcceptanceRows acceptance;
    private final Openings openings;

    DeliverablesPrefills(
            MilestoneRows rows, DeliverableRows deliverables, AcceptanceRows acceptance, Openings openings) {
        this.rows = rows;
        this.deliverables = deliverables;
        this.acceptance = acceptance;
        this.openings = openings;
    }

    @Prefills
    Map<String, Object> submitDeliverables(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var values = openings.headWithTally(work);
        values.put(
                "items",
                deliverables.of(work).stream().map(DeliverablesPrefills::asked).toList());
        return values;
    }

    @Prefills
    Map<String, Object> checkDeliverables(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var versions = versions(work);
        var values = openings.headWithTally(work);
        var shown = new ArrayList<Map<String, Object>>();
        for (Item item : deliverables.of(work)) {
            var row = asked(item);
            Version now = version(versions, item, 0);
            row.put("handedIn", now.handedIn());
            row.put("reached", Openings.number(now.reached()));
            row.put("files", now.files());
            row.put("remark", now.remark());
            row.put("change", item.isReturned() ? change(versions, item) : "");
            if (item.verdict() != null && !item.isReturned()) row.put("verdict", item.verdict());
            shown.add(row);
        }
        values.put("items", shown);
        return values;
    }

    @Prefills
    Map<String, Object> resubmitDeliverables(TaskContext t) {
        Work work = rows.get(t.caseNo());
        boolean english = Language.isEnglish();
        var versions = versions(work);
        var values = openings.headWithTally(work);
        var shown = new ArrayList<Map<String, Object>>();
        for (Item item : deliverables.of(work)) {
            if (!item.isReturned()) continue;
            var row = asked(item);
            Version before = version(versions, item, 0);
            row.put("reason", item.reason());
            row.put("earlier", told(before, english));
            row.put("change", change(versions, item));
            row.put("handedIn", before.handedIn());
            if (before.reached() != null) row.put("reached", before.reached());
            row.put("files", before.files());
            row.put("remark", before.remark());
            shown.add(row);
        }
        values.put("items", shown);
        return values;
    }

    @Prefills
    Map<String, Object> rectify(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var values = openings.head(work);
        acceptance.concluded(work).ifPresent(c -> values.put("findings", c.rectification()));
        return values;
    }

    @Prefills
    Map<String, Object> settleDispute(TaskContext t) {
        Work work = rows.get(t.caseNo());
        var values = openings.head(work);
        values.put("disputed", work.disputed().yuan().toPlainString());
        acceptance.concluded(work).ifPresent(c -> values.put("disputeReason", c.disputeReason()));
        return values;
    }

    private static Map<String, Object> asked(Item item) {
        var row = new LinkedHashMap<String, Object>();
        row.put("item", item.item());
        row.put("standard", item.standard());
        row.put("required", item.required());
        return row;
    }

    private Map<Integer, List<Version>> versions(Work work) {
        return deliverables.versions(work).stream().collect(Collectors.groupingBy(Version::no));
    }

    /** The newest version but so many; null when there is none. */
    private static Version version(Map<Integer, List<Version>> versions, Item item, int before) {
        var all = versions.getOrDefault(item.no(), List.of());
        return before < all.size() ? all.get(before) : null;
    }

    private static String change(Map<Integer, List<Version>> versions, Item item) {
        return Difference.between(version(versions, item, 1), version(versions, item, 0), Language.isEnglish());
    }

    private static String told(Version v, boolean english) {
        String reached = v.reached() == null ? "" : (english ? "; reached " : "；实际数量：") + Openings.number(v.reached());
        return english
                ? v.handedIn() + reached + "; " + v.files().size() + " files"
                : v.handedIn() + reached + "；文件 " + v.files().size() + " 个";
    }
}
