package org.sanshe.letters;

import java.time.LocalDate;

/**
 * 合同履行通知书 tells the organization that its contract is suspended, goes on, is terminated or is not renewed
 * (《政府采购法》第五十条).
 *
 * @param decision 决定
 * @param contractNo 合同编号
 * @param addressee 承接主体
 * @param ground 事由, as the rule says it
 * @param basis 依据, e.g. 《政府采购法》第五十条
 * @param reason 具体情况和理由
 * @param from 自何日起
 * @param consequence 后续事项
 */
public record PerformanceNotice(
        Decision decision,
        Project project,
        String contractNo,
        String addressee,
        String ground,
        String basis,
        String reason,
        LocalDate from,
        String consequence)
        implements Letter {

    /** 决定. */
    public enum Decision {
        /** 中止履行. */
        SUSPENDED("中止履行合同通知书", "中止履行"),
        /** 恢复履行. */
        RESUMED("恢复履行合同通知书", "恢复履行"),
        /** 终止合同. */
        TERMINATED("终止合同通知书", "终止"),
        /** 不予续签. */
        NOT_RENEWED("不予续签合同通知书", "不再续签");

        private final String title;
        private final String verb;

        Decision(String title, String verb) {
            this.title = title;
            this.verb = verb;
        }
    }

    @Override
    public String title() {
        return decision.title;
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("关于“%s”（合同编号：%s），现决定自%s起%s。"
                        .formatted(project.name(), contractNo, Figures.date(from), decision.verb))
                .pairs("事由", ground, "依据", basis, "理由", reason, "后续事项", consequence)
                .paragraph("对本决定有异议的，可以依照合同约定的争议解决方式处理。")
                .sign(stamp);
    }
}
