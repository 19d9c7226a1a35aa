package org.sanshe.desk;

import org.sanshe.delivery.Milestones;
import org.sanshe.payment.PaymentStatus;

/** 用词和颜色: what states are called and which badge they have. */
final class Words {

    private Words() {}

    static String of(Milestones.Status status, boolean english) {
        return switch (status) {
            case SCHEDULED -> english ? "Scheduled" : "待办结";
            case MET -> english ? "Met" : "已通过";
            case PARTIALLY_MET -> english ? "Partially met" : "部分通过";
            case NOT_MET -> english ? "Not met" : "未通过";
            case CANCELLED -> english ? "Cancelled" : "已取消";
        };
    }

    static String tone(Milestones.Status status) {
        return switch (status) {
            case SCHEDULED -> "bg-blue-lt";
            case MET -> "bg-green-lt";
            case PARTIALLY_MET -> "bg-yellow-lt";
            case NOT_MET -> "bg-red-lt";
            case CANCELLED -> "bg-secondary-lt";
        };
    }

    static String tone(PaymentStatus status) {
        return switch (status) {
            case PAID -> "bg-green-lt";
            case BOUNCED, UNFUNDED -> "bg-red-lt";
            case CANCELLED -> "bg-secondary-lt";
            case REQUESTED -> "bg-yellow-lt";
            default -> "bg-blue-lt";
        };
    }
}
