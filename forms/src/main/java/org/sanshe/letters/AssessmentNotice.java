package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 考核结果公示 the provisional result of an assessment, as everybody may read it: no names of persons (《政府购买服务管理办法》第二十条).
 *
 * @param assessmentNo 考核编号
 * @param subject 考核项目
 * @param organization 承接主体
 * @param creditCode 统一社会信用代码
 * @param kind 考核类别
 * @param period 考核期间
 * @param scheme 评价方案
 * @param lines 算式
 * @param score 得分; blank when a late self-evaluation decides alone
 * @param grade 等级
 * @param again whether an earlier result is replaced by this one
 * @param objectionsUntil 异议截止日期
 */
public record AssessmentNotice(
        String assessmentNo,
        String subject,
        String organization,
        String creditCode,
        String kind,
        String period,
        String scheme,
        List<Line> lines,
        String score,
        String grade,
        boolean again,
        LocalDate objectionsUntil)
        implements Letter {

    /** 一行算式. */
    public record Line(String item, String working, String points) {}

    @Override
    public String title() {
        return subject + kind + "结果公示" + (again ? "（更正）" : "");
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "考核编号",
                        assessmentNo,
                        "承接主体",
                        organization,
                        "统一社会信用代码",
                        creditCode,
                        "考核期间",
                        period,
                        "评价方案",
                        scheme)
                .heading("得分");
        Layout.Grid grid = page.table("").column("项目", 7).column("计算", 9).figures("得分", 4);
        lines.forEach(l -> grid.row(l.item(), l.working(), l.points()));
        grid.end();
        page.pairs("得分", score, "等级", grade)
                .heading("异议")
                .paragraph("承接主体认为计分有误、已提交的证据被遗漏、违反程序或者应当回避而没有回避、评价超出方案规定的，可以在" + Figures.date(objectionsUntil)
                        + "以前在系统中提出异议。公示期满没有异议或者异议不成立的，本结果生效。")
                .sign(stamp);
    }
}
