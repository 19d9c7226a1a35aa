package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What is printed of a base. */
final class IncubationBaseSamples {

    private IncubationBaseSamples() {}

    static IncubationBaseNotice notice() {
        return new IncubationBaseNotice(
                "JD2026-0001",
                true,
                "明湖社会组织孵化基地",
                "MH-01",
                "区县级",
                "明湖区文明路1号",
                new BigDecimal("300.00"),
                "工作日9:00至17:30",
                "0731-00000000",
                "共享办公、会议室、培训室、项目辅导",
                8,
                "明湖区社会组织孵化基地管理办法（第1版）",
                "明民发〔2026〕6号",
                LocalDate.of(2026, 7, 1),
                List.of(
                        new IncubationBaseNotice.Line("孵化期", "12个月", "明民发〔2026〕6号"),
                        new IncubationBaseNotice.Line("移交期限", "15个工作日", "明民发〔2026〕6号")));
    }

    static IncubationBaseClosing closing() {
        return new IncubationBaseClosing("JD2026-0009", "明湖社会组织孵化基地", "MH-01", "场地收回", LocalDate.of(2027, 3, 1));
    }
}
