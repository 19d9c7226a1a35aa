package org.sanshe.letters;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * 采购意向公告 tells suppliers ahead what will be bought (财库〔2020〕10号).
 *
 * @param need 采购需求概况
 * @param budget 预算金额 in yuan
 * @param expected 预计采购时间
 * @param remark 备注, may be blank
 */
public record IntentNotice(
        Project project, Party buyer, String need, BigDecimal budget, YearMonth expected, String remark)
        implements Letter {

    @Override
    public String title() {
        return project.name() + "采购意向公告";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .paragraph("根据《财政部关于开展政府采购意向公开工作的通知》（财库〔2020〕10号），现将%s的采购意向公开如下：".formatted(buyer.name()))
                .pairs(
                        "项目名称",
                        project.name(),
                        "项目编号",
                        project.number(),
                        "采购需求概况",
                        need,
                        "预算金额",
                        Figures.money(budget),
                        "预计采购时间",
                        expected.getYear() + "年" + expected.getMonthValue() + "月",
                        "备注",
                        remark)
                .paragraph("本公告所列采购意向是初步安排，具体采购需求和采购时间以采购公告和采购文件为准。采购计划取消或者预算另作他用的，本单位将公告终止并说明理由。")
                .paragraph("联系方式：");
        buyer.writeTo(page, "采购人");
        page.sign(stamp);
    }
}
