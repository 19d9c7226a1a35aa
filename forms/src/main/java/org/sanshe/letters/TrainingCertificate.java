package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * 培训证明 says which training a person attended and the credits earned; its code is checked on the public page.
 *
 * @param base 孵化基地
 * @param person 参加者
 * @param organization 所在组织
 * @param course 课程
 * @param from 第一场日期
 * @param until 最后一场日期
 * @param attended 出席场次
 * @param sessions 全部场次
 * @param credits 学时
 */
public record TrainingCertificate(
        String base,
        String person,
        String organization,
        String course,
        LocalDate from,
        LocalDate until,
        int attended,
        int sessions,
        BigDecimal credits)
        implements Letter {

    @Override
    public String title() {
        return "培训证明";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        String when = from.equals(until) ? Figures.date(from) : Figures.date(from) + "至" + Figures.date(until);
        page.title(title())
                .paragraph(person + "（" + organization + "）于" + when + "参加" + base + "举办的“" + course + "”培训，共"
                        + sessions + "场，出席" + attended + "场，计"
                        + credits.stripTrailingZeros().toPlainString() + "学时。")
                .paragraph("特此证明。")
                .sign(stamp);
    }
}
