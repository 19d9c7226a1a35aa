package org.sanshe.letters;

import java.math.BigDecimal;
import java.util.List;

/**
 * 采购需求书 requirement, implementation and acceptance plan of a purchase (《政府采购需求管理办法》财库〔2021〕22号,
 * 《政府采购法实施条例》第十五条).
 *
 * @param section 需求部门
 * @param target 服务对象
 * @param content 服务内容与数量
 * @param standards 服务标准
 * @param staffing 人员要求
 * @param term 服务期限
 * @param budget 分年度预算与资金来源
 * @param qualifications 供应商资格条件
 * @param reservation 中小企业预留情况: reserved or the reason why not
 * @param survey 需求调查情况, or why none is needed
 * @param payments 付款安排, one line each
 * @param acceptance 验收方案, one line each
 * @param users 服务对象参与验收的方式
 * @param evaluation 绩效目标与评价
 * @param risks 履约风险与应对
 * @param opinions drafter and reviewers
 */
public record NeedReport(
        Project project,
        String section,
        String target,
        List<String> content,
        List<String> standards,
        String staffing,
        String term,
        List<BudgetShare> budget,
        List<String> qualifications,
        String reservation,
        String survey,
        List<String> payments,
        List<String> acceptance,
        String users,
        String evaluation,
        String risks,
        List<Opinion> opinions)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "采购需求书";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        BigDecimal total = BudgetShare.sum(budget);
        page.title(title())
                .pairs(
                        "项目编号",
                        project.number(),
                        "项目名称",
                        project.name(),
                        "需求部门",
                        section,
                        "预算金额",
                        Figures.money(total),
                        "服务对象",
                        target,
                        "服务期限",
                        term)
                .heading("需求调查")
                .paragraph(survey)
                .heading("服务内容与数量")
                .items(content)
                .heading("服务标准与人员要求")
                .items(standards)
                .paragraph(staffing)
                .heading("预算安排");
        BudgetShare.writeTo(page, "分年度预算与资金来源表", budget);
        page.heading("供应商资格条件")
                .paragraph("符合《政府采购法》第二十二条规定的条件。")
                .items(qualifications)
                .paragraph("中小企业预留：" + reservation + "。")
                .heading("付款安排")
                .items(payments)
                .heading("履约验收方案")
                .items(acceptance)
                .paragraph("服务对象参与：" + users + "验收结果向社会公告（《政府采购法实施条例》第四十五条）。")
                .heading("绩效目标与评价")
                .paragraph(evaluation)
                .heading("履约风险与应对")
                .paragraph(risks)
                .heading("编制与审查");
        Opinion.writeTo(page, "", opinions);
        page.sign(stamp);
    }
}
