package org.sanshe.letters;

import static org.sanshe.letters.Samples.BUYER;
import static org.sanshe.letters.Samples.PROJECT;

import java.time.LocalDate;
import java.util.List;

/** Examples of what is printed of the same purchase when a supplier complains. */
final class ComplaintSamples {
    private static final String HOME = "星城县安康养老服务中心";

    private ComplaintSamples() {}

    static CorrectionRequest correction() {
        return new CorrectionRequest(
                PROJECT,
                HOME,
                "质疑函",
                LocalDate.of(2026, 3, 18),
                "授权委托书未载明代理权限和期限。",
                LocalDate.of(2026, 3, 24),
                "逾期未补正的，不予受理。");
    }

    static ResultChangeReport report() {
        return new ResultChangeReport(
                PROJECT, "星城县财政局", BUYER, HOME, LocalDate.of(2026, 3, 27), "质疑事项一成立，影响成交结果。", "认定成交结果无效，重新开展采购活动。");
    }

    static ComplaintNotAccepted notAccepted() {
        return new ComplaintNotAccepted(PROJECT, HOME, LocalDate.of(2026, 4, 2), "投诉人投诉前未依法提出质疑", null);
    }

    static ComplaintNotice notice() {
        return new ComplaintNotice(
                PROJECT,
                "星城县民政局",
                HOME,
                List.of("成交供应商的持证人员数量与响应文件不符。", "质疑答复没有出示社会保险缴纳证明。"),
                "认定成交结果无效。",
                LocalDate.of(2026, 4, 14));
    }

    static SuspensionNotice suspension() {
        return new SuspensionNotice(PROJECT, "星城县民政局", HOME, "投诉事项可能成立，继续采购可能造成难以挽回的损失", LocalDate.of(2026, 5, 6));
    }

    static ComplaintDecision decision() {
        return new ComplaintDecision(
                "星财采决〔2026〕3号",
                PROJECT,
                HOME,
                BUYER,
                List.of("星城县同心社会工作服务中心"),
                LocalDate.of(2026, 4, 2),
                "认定成交结果无效。",
                List.of(
                        new ChallengeReply.Item("成交供应商的持证人员数量与响应文件不符。", "经调取社会保险缴纳记录，2人已于响应前离职。", true),
                        new ChallengeReply.Item("质疑答复超过法定期限。", "质疑函于3月18日收到，答复于3月27日发出，未超过七个工作日。", false)),
                "投诉事项一成立，影响成交结果。",
                "认定成交结果无效，责令重新开展采购活动",
                "《政府采购法实施条例》第七十一条");
    }
}
