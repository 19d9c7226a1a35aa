package org.sanshe.purchase.flags;

import java.util.Locale;

/**
 * 红旗指标: what is looked for, what it means and where it comes from. The signs of collusion are those of
 * 《招标投标法实施条例》第三十九条、第四十条 and 《政府采购法实施条例》第七十四条; the others carry the number they have in
 * the Open Contracting Partnership's “Red flags in public procurement”.
 */
enum Indicator {
    SPLITTING(
            Family.PLANNING,
            new Text("化整为零", "Splitting"),
            new Text(
                    "同一单位、同一预算项目、同一品目在一个财政年度内采用公开招标以外方式的采购合计接近或者超过公开招标数额标准",
                    "Other than open purchases of one unit, budget item and category in one year together come near the open-tender amount"),
            "《政府采购法实施条例》第二十八条"),
    SHORT_PERIOD(
            Family.PLANNING,
            new Text("响应时间过短", "Short period"),
            new Text(
                    "留给供应商编制响应文件的天数明显少于本单位其他项目，或者仅为法定最短时间",
                    "Suppliers have far fewer days than in the unit's other tenders, or only the fewest the law allows"),
            "OCP R003"),
    SINGLE_BID(
            Family.COMPETITION,
            new Text("仅一家有效响应", "Single bid"),
            new Text("评审后有效响应不多于阈值", "No more valid responses were left than the threshold"),
            "OCP R018"),
    PRICE_CLOSE(
            Family.COMPETITION,
            new Text("报价贴近成交价", "Price close to the winner"),
            new Text(
                    "有效响应中次低价与拟成交价相差的比例不超过阈值",
                    "The next valid price differs from the winner's by no more than the threshold"),
            "OCP R024"),
    LATE_BID_WON(
            Family.COMPETITION,
            new Text("逾期响应成交", "Late bid won"),
            new Text("拟成交供应商的响应在截止时间之后收到", "The winner's response was received after the deadline"),
            "OCP R030"),
    ALL_BUT_WINNER_OUT(
            Family.EVALUATION,
            new Text("其余响应全部无效", "All but the winner disqualified"),
            new Text("除拟成交供应商外，其他供应商的响应均被认定无效", "Every response but the winner's was found invalid"),
            "OCP R035"),
    LOWEST_OUT(
            Family.EVALUATION,
            new Text("最低价被认定无效", "Lowest disqualified"),
            new Text("首次报价最低的响应被认定无效，拟成交价高于该报价", "The lowest first price was found invalid and the winner costs more"),
            "OCP R036"),
    MANY_OUT(
            Family.EVALUATION,
            new Text("无效响应过多", "Excessive disqualifications"),
            new Text(
                    "被认定无效的响应占已提交响应的比例不低于阈值",
                    "Of the responses handed in, at least the threshold's share was found invalid"),
            "OCP R038"),
    SAME_PRICES(
            Family.COLLUSION,
            new Text("报价相同", "Identical prices"),
            new Text("竞价项目中不同供应商的报价完全相同", "Different suppliers named the very same price where prices compete"),
            "OCP R028；《招标投标法实施条例》第四十条第（四）项"),
    PRICE_STEPS(
            Family.COLLUSION,
            new Text("报价呈规律性差异", "Regular price steps"),
            new Text(
                    "各家报价依次相差相同的金额或者相同的比例",
                    "The prices differ from one to the next by the same amount or the same percentage"),
            "《招标投标法实施条例》第四十条第（四）项"),
    SIMILAR_TEXT(
            Family.COLLUSION,
            new Text("响应内容异常一致", "Similar texts"),
            new Text(
                    "扣除采购文件原文后，两份响应的文字片段重合比例不低于阈值",
                    "What two responses say, without what the documents say, agrees by at least the threshold"),
            "《招标投标法实施条例》第四十条第（一）、（四）项"),
    SHARED_HEAD(
            Family.COLLUSION,
            new Text("负责人相同或者存在控股、管理关系", "Shared owner"),
            new Text("供应商之间负责人为同一人，或者直接控股、管理", "One person heads both, or one holds or manages the other"),
            "《政府采购法实施条例》第十八条"),
    SHARED_CONTACT(
            Family.COLLUSION,
            new Text("联系人相同", "Shared contact"),
            new Text("不同供应商由同一人办理采购事宜", "One person acts for different suppliers"),
            "《招标投标法实施条例》第四十条第（二）项；OCP R044"),
    SHARED_PHONE(
            Family.COLLUSION,
            new Text("联系电话相同", "Shared telephone"),
            new Text("不同供应商登记同一联系电话", "Different suppliers gave one telephone number"),
            "《招标投标法实施条例》第四十条第（二）项；OCP R044"),
    SHARED_ADDRESS(
            Family.COLLUSION,
            new Text("地址相同", "Shared address"),
            new Text(
                    "不同供应商登记同一地址；同在一处孵化基地的，请核实后说明",
                    "Different suppliers gave one address; check whether they share an incubator"),
            "OCP R044"),
    SHARED_ACCOUNT(
            Family.COLLUSION,
            new Text("银行账户相同", "Shared account"),
            new Text("不同供应商登记同一银行账户", "Different suppliers filed one bank account"),
            "《招标投标法实施条例》第四十条第（六）项；OCP R044"),
    SHARED_STAFF(
            Family.COLLUSION,
            new Text("项目人员相同", "Shared staff"),
            new Text("不同供应商的响应载明同一名项目人员", "Different responses name the same member of staff"),
            "《招标投标法实施条例》第四十条第（三）项"),
    SHARED_DEVICE(
            Family.COLLUSION,
            new Text("提交设备相同", "Shared device"),
            new Text("不同供应商从同一网络地址用同一浏览器提交响应", "Different responses came from one address and one browser"),
            "《招标投标法实施条例》第四十条第（一）、（二）项"),
    SHARED_AUTHOR(
            Family.COLLUSION,
            new Text("文件作者相同", "Shared author of files"),
            new Text("不同供应商上传的文件属性中作者或者最后修改者相同", "Files of different suppliers carry the same author or last editor"),
            "《招标投标法实施条例》第四十条第（一）项"),
    BOND_FROM_ONE_ACCOUNT(
            Family.COLLUSION,
            new Text("保证金出自同一账户", "Bonds from one account"),
            new Text("不同供应商的保证金从同一单位或者个人的账户转出", "The bonds of different suppliers were paid from one account"),
            "《招标投标法实施条例》第四十条第（六）项");

    private final Family family;
    private final Text label;
    private final Text definition;
    private final String source;

    Indicator(Family family, Text label, Text definition, String source) {
        this.family = family;
        this.label = label;
        this.definition = definition;
        this.source = source;
    }

    Family family() {
        return family;
    }

    Text label() {
        return label;
    }

    Text definition() {
        return definition;
    }

    /** Where the sign is described. */
    String source() {
        return source;
    }

    /** As evidence and files write it, for example {@code single-bid}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
