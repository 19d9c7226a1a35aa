package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 孵化出壳证书 attests that an organization has completed its incubation. Whoever holds it verifies it by the code printed on it.
 *
 * @param number 证书编号
 * @param organization 组织名称
 * @param creditCode 统一社会信用代码; null where the rules do not ask for registration
 * @param base 基地名称
 * @param rules 管理办法
 * @param conditions what was fulfilled, one line each
 */
public record GraduationCertificate(
        String number,
        String organization,
        String creditCode,
        String base,
        String rules,
        LocalDate from,
        LocalDate until,
        List<String> conditions)
        implements Letter {

    @Override
    public String title() {
        return "社会组织孵化出壳证书";
    }

    @Override
    public Style style() {
        return Style.NOTICE;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(organization)
                .paragraph("你单位自" + Figures.date(from) + "至" + Figures.date(until) + "在" + base + "完成孵化，经评审符合《" + rules
                        + "》规定的出壳条件，准予出壳，特发此证。")
                .pairs("证书编号", number, "统一社会信用代码", creditCode, "孵化基地", base)
                .heading("符合的条件")
                .items(conditions)
                .sign(stamp);
    }
}
