package org.sanshe.letters;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 入驻招募公告 the call of an incubation base: places, window, what is offered, who may come on which track, who may not, and
 * which papers (《政府信息公开条例》第二十条).
 *
 * @param callNo 招募编号
 * @param call 招募名称
 * @param rules 管理办法
 * @param source 文号
 * @param places 招募名额
 * @param closesAt null for a rolling intake
 * @param offered 提供的孵化服务
 * @param terms 孵化期 in months
 * @param excluded bodies that may not enter; empty for none
 * @param firstCheckDays working days within which the first check is told
 */
public record IncubationCallNotice(
        String callNo,
        String call,
        String base,
        String address,
        String rules,
        String source,
        int places,
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        String offered,
        List<String> stages,
        List<Integer> terms,
        List<String> tracks,
        List<String> excluded,
        List<Barred> barred,
        List<Paper> papers,
        int firstCheckDays,
        int publicityDays,
        int offerDays)
        implements Letter {

    /** 不予入驻情形. @param months looked back from the application; 0 for one that holds today */
    public record Barred(String ground, int months) {

        private String text() {
            return months == 0 ? ground : "近" + months + "个月内" + ground;
        }
    }

    /** 申请材料. */
    public record Paper(String track, String name, boolean required) {}

    @Override
    public String title() {
        return base + "入驻招募公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .pairs(
                        "招募编号",
                        callNo,
                        "招募名称",
                        call,
                        "依据",
                        "《" + rules + "》（" + source + "）",
                        "招募名额",
                        places + "个",
                        "地址",
                        address)
                .heading("孵化服务")
                .paragraph(offered)
                .heading("申请")
                .paragraph("受理时间：" + window() + "，在本系统中提交，以系统时间为准。申请途径：" + String.join("、", tracks) + "；孵化类型："
                        + String.join("、", stages) + "；孵化期："
                        + terms.stream().map(m -> m + "个月").collect(Collectors.joining("、"))
                        + "。拟登记的组织不需要提供统一社会信用代码、银行账户和年检材料。");
        if (!excluded.isEmpty()) page.paragraph("本基地不接纳：" + String.join("、", excluded) + "。");
        if (!barred.isEmpty()) {
            page.paragraph("有下列情形之一的不予入驻：" + barred.stream().map(Barred::text).collect(Collectors.joining("；")) + "。");
        }
        if (!papers.isEmpty()) {
            Layout.Grid grid =
                    page.table("申请材料").column("途径", 3).column("材料", 9).column("要求", 3);
            papers.forEach(p -> grid.row(p.track, p.name, p.required ? "必需" : "选交"));
            grid.end();
        }
        page.heading("办理")
                .paragraph("收到申请以后" + firstCheckDays + "个工作日内告知初审结果。通过初审的由评审小组评审，结果公示" + publicityDays
                        + "个工作日。名次在孵化位以内的提供孵化位，请在" + offerDays + "个工作日内确认；其余按名次候补，有孵化位时依次递补。")
                .sign(stamp);
    }

    private String window() {
        return closesAt == null
                ? Figures.time(opensAt) + "起常年受理"
                : Figures.time(opensAt) + "至" + Figures.time(closesAt) + "，逾期不再接收";
    }
}
