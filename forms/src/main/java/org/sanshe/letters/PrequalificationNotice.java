package org.sanshe.letters;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * 资格预审公告 invites suppliers to apply; those invited to bid are drawn from those who pass
 * (《政府采购法》第三十四条, 《政府采购法实施条例》第二十一条).
 *
 * @param conditions 资格条件
 * @param from 获取资格预审文件起始日
 * @param deadline 提交资格预审申请截止时间
 * @param invite 拟邀请的供应商家数
 */
public record PrequalificationNotice(
        Project project, Party buyer, List<String> conditions, LocalDate from, LocalDateTime deadline, int invite)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "资格预审公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .heading("项目基本情况")
                .pairs(
                        "项目编号",
                        project.number(),
                        "项目名称",
                        project.name(),
                        "采购方式",
                        project.words().method(),
                        "拟邀请家数",
                        invite + "家")
                .heading("申请人的资格要求")
                .paragraph("满足《政府采购法》第二十二条规定。")
                .items(conditions)
                .heading("申请时间和方式")
                .paragraph(
                        "请自%s起登录本系统获取资格预审文件，并于%s（北京时间）前提交资格预审申请。".formatted(Figures.date(from), Figures.time(deadline)))
                .heading("邀请方式")
                .paragraph("从审查合格的供应商中随机抽取%d家发出投标邀请书；合格供应商不足%d家的，终止采购活动。抽取的种子由审查时确定的名单和以后公布的公开数值算出，任何人可以复核。"
                        .formatted(invite, invite))
                .heading("联系方式");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
