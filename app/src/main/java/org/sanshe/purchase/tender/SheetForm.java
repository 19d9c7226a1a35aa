package org.sanshe.purchase.tender;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sanshe.kernel.Refusal;

/** The form {@code score-sheet}. */
record SheetForm(List<Sheet> sheets) {

    record Sheet(String responseNo, String supplierName, List<Line> lines) {}

    record Line(int criterionNo, BigDecimal points) {}

    /** Refuses sheets that leave something out or give more points than there are; what is computed is not scored by hand. */
    void check(List<Criterion> criteria, Set<String> responses) {
        var seen = new HashSet<String>();
        for (Sheet sheet : sheets) {
            for (Line line : sheet.lines()) {
                Criterion criterion = criteria.get(line.criterionNo() - 1);
                BigDecimal points = line.points();
                if (criterion.kind().isComputed()
                        || points.signum() < 0
                        || points.compareTo(criterion.maxPoints()) > 0) {
                    throw new Refusal(
                            PanelRule.POINTS_OUT_OF_BOUNDS,
                            criterion.name(),
                            criterion.kind().isComputed()
                                    ? "0"
                                    : criterion.maxPoints().toPlainString(),
                            points.toPlainString());
                }
                seen.add(sheet.responseNo() + "#" + line.criterionNo());
            }
        }
        for (String response : responses) {
            for (int no = 1; no <= criteria.size(); no++) {
                Criterion criterion = criteria.get(no - 1);
                if (!criterion.kind().isComputed() && !seen.contains(response + "#" + no)) {
                    throw new Refusal(PanelRule.NOT_ALL_SCORED, criterion.name());
                }
            }
        }
    }
}
