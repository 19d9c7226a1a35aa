package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 竞争性磋商文件 all a supplier needs to respond (财库〔2014〕214号, 《政府采购法实施条例》第十五条、第三十条).
 *
 * @param notice 磋商公告, the first chapter
 * @param issuedOn 发出日期
 * @param compliance 资格性、符合性审查内容, one line each
 * @param requirements 采购需求: content and amounts
 * @param standards 服务标准
 * @param staffing 人员要求
 * @param priceWeight 价格分值 of one hundred
 * @param criteria 评审因素 including the price
 * @param evaluation 评审程序与推荐规则, one line each
 * @param payments 付款安排
 * @param acceptance 验收与绩效评价
 * @param terms 合同其他主要条款
 * @param bond 履约保证金 in yuan, null if none
 * @param parts 响应文件组成
 */
public record ConsultationDocuments(
        ConsultationNotice notice,
        LocalDate issuedOn,
        List<String> compliance,
        List<String> requirements,
        List<String> standards,
        String staffing,
        BigDecimal priceWeight,
        List<Criterion> criteria,
        List<String> evaluation,
        List<String> payments,
        List<String> acceptance,
        List<String> terms,
        BigDecimal bond,
        List<String> parts)
        implements Letter {

    @Override
    public String title() {
        return notice.project().name() + "竞争性磋商文件";
    }

    @Override
    public Style style() {
        return Style.RECORD;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "项目编号", notice.project().number(),
                        "采购人", notice.buyer().name(),
                        "采购代理机构",
                                notice.agency() == null ? null : notice.agency().name(),
                        "发出日期", Figures.date(issuedOn))
                .chapter(1, "磋商公告");
        notice.writeTo(page);
        responding(page);
        page.chapter(3, "采购需求")
                .heading("服务内容与数量")
                .items(requirements)
                .heading("服务标准")
                .items(standards)
                .heading("人员要求")
                .paragraph(staffing);
        scoring(page);
        page.chapter(5, "合同主要条款")
                .heading("付款")
                .items(payments)
                .heading("验收与绩效评价")
                .items(acceptance)
                .heading("履约保证金")
                .paragraph(bond == null ? "不收取履约保证金。" : Figures.money(bond) + "，以非现金形式提交。")
                .heading("其他条款")
                .items(terms)
                .sign(stamp);
    }

    private void responding(Layout page) {
        page.chapter(2, "供应商须知")
                .heading("响应文件的组成")
                .items(parts)
                .heading("提交、修改与撤回")
                .paragraph("供应商应当在%s前将响应文件加密提交至%s。截止时间以系统时间为准，逾期系统不予接收。截止前可以补充、修改或者撤回；开启前任何人不能读取响应文件内容。"
                        .formatted(Figures.time(notice.deadline()), notice.place()))
                .heading("资格性和符合性审查")
                .items(compliance)
                .heading("询问与质疑")
                .paragraph("供应商对本文件有疑问的，可以向采购人提出询问；认为本文件使自己的权益受到损害的，可以在法定期限内以书面形式提出质疑（《政府采购法》第五十一条、第五十二条）。");
    }

    private void scoring(Layout page) {
        page.chapter(4, "评审办法")
                .heading("评审程序")
                .items(evaluation)
                .heading("价格分")
                .paragraph("满足磋商文件要求且最后报价最低的供应商的价格为磋商基准价，其价格分为满分。其他供应商的价格分按下式计算：价格分=（磋商基准价÷最后报价）×"
                        + Figures.number(priceWeight) + "。")
                .heading("评分标准");
        Criterion.writeTo(page, "综合评分表", criteria);
    }
}
