package org.sanshe.letters;

import java.time.LocalDate;
import java.util.List;

/**
 * 考核结果异议答复书 tells the organization whether its objection was upheld, why, and what follows (《政府购买服务管理办法》第二十条).
 *
 * @param objectionNo 异议编号
 * @param assessmentNo 考核编号
 * @param subject 考核项目
 * @param addressee 承接主体
 * @param lodgedOn 提出日期
 * @param grounds 异议理由
 * @param finding 审查情况
 * @param upheld 是否成立
 * @param reasons 理由
 * @param consequence 后续事项
 */
public record AssessmentObjectionReply(
        String objectionNo,
        String assessmentNo,
        String subject,
        String addressee,
        LocalDate lodgedOn,
        List<String> grounds,
        String finding,
        boolean upheld,
        String reasons,
        String consequence)
        implements Letter {

    @Override
    public String title() {
        return "考核结果异议答复书";
    }

    @Override
    public void write(Layout page, Stamp stamp) {
        page.title(title())
                .to(addressee)
                .paragraph("你单位%s就“%s”（考核编号：%s）的结果提出的异议（编号：%s）已经审查，现答复如下。"
                        .formatted(Figures.date(lodgedOn), subject, assessmentNo, objectionNo))
                .heading("异议理由")
                .items(grounds)
                .heading("答复")
                .pairs("审查情况", finding, "结论", upheld ? "异议成立" : "异议不成立", "理由", reasons, "后续事项", consequence)
                .sign(stamp);
    }
}
