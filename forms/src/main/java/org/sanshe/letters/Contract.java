package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * 政府购买服务合同 the contract between purchaser and supplier (《政府采购法》第四十三条至第五十条, 《政府购买服务管理办法》).
 *
 * @param awardNo 成交通知书文号
 * @param amount 合同金额 in yuan; price list, instalments and yearly shares must each sum to it
 * @param from 服务期限起始日
 * @param until 服务期限届满日
 * @param service what is delivered and how well
 * @param prices 计价单位与分项价格
 * @param instalments 付款计划
 * @param account 乙方收款账户 in one line: bank and number
 * @param budget 分年度预算与资金来源
 * @param checking acceptance and evaluation
 * @param terms what varies by law, place or agreement
 * @param buyerSigning null until the purchaser has signed
 * @param supplierSigning null until the supplier has signed
 */
public record Contract(
        Project project,
        String awardNo,
        Party buyer,
        Party supplier,
        BigDecimal amount,
        LocalDate from,
        LocalDate until,
        Service service,
        List<PriceLine> prices,
        List<Instalment> instalments,
        String account,
        List<BudgetShare> budget,
        Checking checking,
        Terms terms,
        Signing buyerSigning,
        Signing supplierSigning)
        implements Letter {

    /**
     * 服务内容与标准.
     *
     * @param content 服务内容
     * @param standards 服务标准
     * @param place 服务地点与对象
     * @param staffing 人员配备
     */
    public record Service(List<String> content, List<String> standards, String place, String staffing) {}

    /**
     * 验收与绩效评价.
     *
     * @param acceptance 验收方式、期限
     * @param users 服务对象参与验收的方式
     * @param evaluation 绩效评价的周期与方式
     * @param consequence 评价结果与付款的关系
     */
    public record Checking(String acceptance, String users, String evaluation, String consequence) {}

    /**
     * 约定事项.
     *
     * @param bond 履约保证金 in yuan, null if none
     * @param supplementPercent 补充合同累计上限 in per cent of the contract amount (《政府采购法》第四十九条)
     * @param lateInterest 逾期付款违约金, e.g. 每逾期一日按逾期金额的0.05%
     * @param breach 乙方违约责任
     * @param court 争议解决, e.g. 向甲方所在地人民法院提起诉讼
     * @param publishBy 合同公告期限, e.g. 签订之日起2个工作日内
     * @param fileBy 合同备案期限, e.g. 签订之日起7个工作日内
     * @param copies 份数, e.g. 一式肆份,双方各执贰份
     */
    public record Terms(
            BigDecimal bond,
            BigDecimal supplementPercent,
            String lateInterest,
            List<String> breach,
            String court,
            String publishBy,
            String fileBy,
            String copies) {}

    /** @throws IllegalArgumentException if the term is empty or a list does not sum to the contract amount */
    public Contract {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("The term ends on " + until + " before it starts on " + from + ".");
        }
        sumsTo(amount, "price list", prices.stream().map(PriceLine::total));
        sumsTo(amount, "instalments", instalments.stream().map(Instalment::amount));
        sumsTo(amount, "yearly budget", budget.stream().map(BudgetShare::amount));
    }

    private static void sumsTo(BigDecimal amount, String what, Stream<BigDecimal> parts) {
        BigDecimal sum = parts.reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(amount) != 0) {
            throw new IllegalArgumentException("The " + what + " sums to " + sum + ", the contract to " + amount + ".");
        }
    }

    @Override
    public String title() {
        return project.name() + "政府购买服务合同";
    }

    @Override
    public Style style() {
        return Style.CONTRACT;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title());
        parties(page);
        ContractClauses.writeTo(page, this);
        page.sign(
                Signing.lines("甲方", buyer.name(), buyerSigning), Signing.lines("乙方", supplier.name(), supplierSigning));
    }

    private void parties(Layout page) {
        party(page, "甲方（购买主体）", buyer, null);
        party(page, "乙方（承接主体）", supplier, account);
        page.paragraph(
                "根据《中华人民共和国民法典》《中华人民共和国政府采购法》及其实施条例、《政府购买服务管理办法》等规定，以及“%s”（项目编号：%s）的采购结果（成交通知书：%s），双方遵循平等、自愿、公平和诚实信用原则，订立本合同。"
                        .formatted(project.name(), project.number(), awardNo));
    }

    private static void party(Layout page, String role, Party party, String account) {
        page.pairs(
                role,
                party.name(),
                "统一社会信用代码",
                party.creditCode(),
                "地址",
                party.address(),
                "法定代表人（负责人）",
                party.representative(),
                "联系人及电话",
                Stream.of(party.contact(), party.phone())
                        .filter(s -> s != null && !s.isBlank())
                        .reduce((a, b) -> a + " " + b)
                        .orElse(null),
                "收款账户",
                account);
    }
}
