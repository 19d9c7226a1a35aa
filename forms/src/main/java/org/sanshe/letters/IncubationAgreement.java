package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 孵化协议 says where an organization is incubated, from when to when, what the base does for it, what it does in turn, how it
 * ends and what is handed over. Founders whose body is not registered yet are bound through their agent, and their money
 * is kept in custody.
 *
 * @param number 协议编号
 * @param base 基地名称
 * @param unit the unit the base belongs to
 * @param operator 运营机构; null where the unit runs the base itself
 * @param tenant the organization; its code is null while it is in preparation
 * @param founders all founders, the agent first; empty for a registered body
 * @param rules 管理办法
 * @param stage 孵化类型
 * @param months the term
 * @param lastDay the last day of the term
 * @param place 使用的场所
 * @param services 基地提供的服务
 * @param duties 组织的义务
 * @param reviewMonths a review every so many months; 0 for none
 * @param extensionMonths the term may be extended by so many months; 0 for not
 * @param registerMonths founders are registered within so many months; 0 for a registered body
 * @param failedReviews so many failed reviews may end it; 0 for never
 * @param inactiveMonths so many months without activity may end it; 0 for never
 * @param handOverDays 移交, working days after the notice
 * @param followUpMonths 跟踪服务; 0 for none
 * @param terms 特别约定; may be blank
 * @param unitSigning how the unit signed; null before
 * @param tenantSigning how the tenant signed; null before
 */
public record IncubationAgreement(
        String number,
        String base,
        Party unit,
        String operator,
        Party tenant,
        List<String> founders,
        String rules,
        String stage,
        int months,
        LocalDate firstDay,
        LocalDate lastDay,
        String place,
        String services,
        String duties,
        int reviewMonths,
        int extensionMonths,
        int registerMonths,
        int failedReviews,
        int inactiveMonths,
        int handOverDays,
        int followUpMonths,
        String terms,
        Signing unitSigning,
        Signing tenantSigning)
        implements Letter {

    @Override
    public String title() {
        return "社会组织孵化协议";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    private boolean founding() {
        return !founders.isEmpty();
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "协议编号",
                        number,
                        "孵化基地",
                        base,
                        "甲方",
                        unit.name(),
                        "运营机构",
                        operator,
                        "乙方",
                        tenant.name() + (founding() ? "（筹备中）" : ""),
                        "统一社会信用代码",
                        tenant.creditCode(),
                        founding() ? "代理人" : "法定代表人",
                        founding() ? founders.get(0) : tenant.representative(),
                        "全体发起人",
                        String.join("、", founders),
                        "住所",
                        tenant.address(),
                        "孵化类型",
                        stage)
                .clause(
                        "孵化期",
                        "孵化期" + months + "个月，自" + Figures.date(firstDay) + "起，至" + Figures.date(lastDay)
                                + "止。期间末日为约定的日期，不因休息日顺延。")
                .clause("场所", place + "。场所只用于乙方的社会服务，不得转让、转租。")
                .clause("甲方的服务", services)
                .clause("乙方的义务", duties)
                .clause("评审", reviews());
        if (founding()) {
            page.clause(
                            "登记",
                            "乙方在孵化期内办理登记" + (registerMonths > 0 ? "，自起始日起" + registerMonths + "个月内完成" : "")
                                    + "。登记完成后，本协议由登记的组织继续履行，不另立案卷。")
                    .clause(
                            "资金托管",
                            "登记以前，给予乙方的资金由托管机构保管，凭票据按乙方的项目使用；任何资金不得转入发起人个人账户。登记以后，余额转入乙方自己的账户；未登记而退驻的，余额退回原资金来源。")
                    .clause("代理", "代理人凭全体发起人的授权书签订本协议，本协议对全体发起人发生效力。");
        }
        page.clause("退驻", exits())
                .clause(
                        "移交",
                        "出壳或者退驻的，乙方自收到通知之日起" + handOverDays
                                + "个工作日内移交场地、钥匙、设备和资料，由双方签署移交清单；乙方不到场的，由甲方两人清点签署。移交清单签署后，孵化位方可腾出。")
                .clause(
                        "出壳",
                        "期满前甲方按《" + rules + "》规定的条件决定出壳。准予出壳的，颁发证书"
                                + (followUpMonths > 0 ? "，并跟踪服务" + followUpMonths + "个月" : "") + "。");
        if (terms != null && !terms.isBlank()) page.clause("特别约定", terms);
        page.clause("其他", "本协议未写明的，适用《" + rules + "》；发生争议协商解决，协商不成的，依法处理。")
                .sign(Signing.lines("甲方", unit.name(), unitSigning), Signing.lines("乙方", tenant.name(), tenantSigning));
    }

    private String reviews() {
        return (reviewMonths > 0 ? "孵化期内每" + reviewMonths + "个月进行阶段评审；" : "")
                + "期满前进行出壳评审。"
                + (extensionMonths > 0 ? "未达到出壳条件的，可以延长一次，不超过" + extensionMonths + "个月。" : "孵化期不延长。");
    }

    private String exits() {
        String forced = (failedReviews > 0 ? "评审" + failedReviews + "次不合格，" : "")
                + (inactiveMonths > 0 ? "连续" + inactiveMonths + "个月不开展活动，" : "")
                + (founding() ? "未按期登记，" : "")
                + "提供虚假材料，或者有违法违规行为";
        return "乙方可以书面申请退驻。" + forced + "的，甲方可以责令退驻；责令退驻前通知乙方并听取陈述。";
    }
}
