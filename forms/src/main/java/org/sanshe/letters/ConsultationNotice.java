package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 竞争性磋商公告 invites suppliers to a competitive consultation (《政府采购法实施条例》第三十条, 财库〔2014〕214号).
 *
 * @param agency 采购代理机构, null if the purchaser acts itself
 * @param budget 预算金额 in yuan
 * @param ceiling 最高限价 in yuan, null if the budget is the ceiling
 * @param need 采购需求 in brief
 * @param term 合同履行期限
 * @param consortium 是否接受联合体
 * @param reservation 中小企业预留情况: reserved or the reason why not
 * @param qualifications 特定资格要求 beyond 《政府采购法》第二十二条
 * @param documentsFrom 获取磋商文件起始日
 * @param documentsUntil 获取磋商文件截止日
 * @param documentsWay 获取方式
 * @param deadline 响应文件提交截止时间
 * @param place 提交地点或系统
 * @param opening 开启时间
 * @param noticePeriod 公告期限, e.g. 自本公告发布之日起3个工作日
 * @param remarks 其他补充事宜
 */
public record ConsultationNotice(
        Project project,
        Party buyer,
        Party agency,
        BigDecimal budget,
        BigDecimal ceiling,
        String need,
        String term,
        boolean consortium,
        String reservation,
        List<String> qualifications,
        LocalDate documentsFrom,
        LocalDate documentsUntil,
        String documentsWay,
        LocalDateTime deadline,
        String place,
        LocalDateTime opening,
        String noticePeriod,
        List<String> remarks)
        implements Letter {

    @Override
    public String title() {
        return project.name()
                + (project.words().invites() ? "投标邀请书" : project.words().fit("竞争性磋商公告"));
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .paragraph(project.words()
                        .fit("“%s”的潜在供应商应按照本公告规定的方式获取磋商文件，并于%s（北京时间）前提交响应文件。")
                        .formatted(project.name(), Figures.time(deadline)));
        writeTo(page);
        page.sign(stamp);
    }

    /** The numbered parts; the consultation documents carry them as their first chapter. */
    void writeTo(Layout page) {
        page.heading("项目基本情况")
                .pairs(
                        "项目编号",
                        project.number(),
                        "项目名称",
                        project.name(),
                        "采购方式",
                        project.words().fit("竞争性磋商"),
                        "预算金额",
                        Figures.money(budget),
                        "最高限价",
                        ceiling == null ? "同预算金额" : Figures.money(ceiling),
                        "采购需求",
                        need,
                        "合同履行期限",
                        term,
                        "是否接受联合体",
                        Figures.yesNo(consortium))
                .heading("申请人的资格要求")
                .paragraph("满足《政府采购法》第二十二条规定：具有独立承担民事责任的能力；具有良好的商业信誉和健全的财务会计制度；具有履行合同所必需的设备和专业技术能力；"
                        + "有依法缴纳税收和社会保障资金的良好记录；参加政府采购活动前三年内，在经营活动中没有重大违法记录；符合法律、行政法规规定的其他条件。")
                .paragraph("落实政府采购政策：" + reservation + "。")
                .items(qualifications)
                .paragraph("单位负责人为同一人或者存在直接控股、管理关系的不同供应商，不得参加同一合同项下的采购活动（《政府采购法实施条例》第十八条）。")
                .heading(project.words().fit("获取磋商文件"))
                .pairs("时间", Figures.span(documentsFrom, documentsUntil), "方式", documentsWay)
                .heading(project.words().fit("响应文件提交"))
                .pairs("截止时间", Figures.time(deadline) + "（北京时间）", "地点", place)
                .heading(project.words().fit("响应文件开启"))
                .pairs("时间", Figures.time(opening) + "（北京时间）", "地点", place)
                .heading("公告期限")
                .paragraph(noticePeriod + "。");
        if (!remarks.isEmpty()) {
            page.heading("其他补充事宜").items(remarks);
        }
        page.heading("联系方式");
        buyer.writeTo(page, "采购人");
        if (agency != null) {
            agency.writeTo(page, "采购代理机构");
        }
    }
}
