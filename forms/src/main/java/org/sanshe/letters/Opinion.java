package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 审批意见 what one office said in an approval.
 *
 * @param role 环节或职务, e.g. 分管领导
 * @param person 签署人
 * @param text 意见, with the number of the consent where there is one
 * @param at 签署时间
 */
public record Opinion(String role, String person, String text, LocalDateTime at) {

    static void writeTo(Layout page, String caption, List<Opinion> opinions) {
        Layout.Grid grid = page.table(caption)
                .column("环节", 4)
                .column("意见", 7)
                .column("签署人", 3)
                .column("时间", 6);
        opinions.forEach(o -> grid.row(o.role, o.text, o.person, Figures.time(o.at)));
        grid.end();
    }
}
