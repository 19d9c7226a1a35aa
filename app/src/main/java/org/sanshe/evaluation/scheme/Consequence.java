package org.sanshe.evaluation.scheme;

import java.math.BigDecimal;
import org.sanshe.kernel.LegalBasis;

/**
 * 结果应用: what a grade brings about. None of them is an award: a good grade is a priority under equal terms and no contract.
 *
 * @param value percent, days or months, as the kind says; null where it has none
 * @param basis the local rule
 */
public record Consequence(Kind kind, BigDecimal value, LegalBasis basis) {

    /** As a reader is told, for example {@code 支付比例 90% 《…》}. */
    public String said(boolean english) {
        String worth = kind.worth(value, english);
        return kind.in(english) + (worth.isEmpty() ? "" : " " + worth) + (basis == null ? "" : " " + basis.text());
    }

    /** 后果类别. */
    public enum Kind {
        /** 支付比例: percent of the instalment that is released; 100 when a grade does not say. */
        PAY_PERCENT("支付比例", "Share paid"),
        /** 停止支付, until a rectification was re-checked and passed. */
        STOP_PAYMENT("停止支付", "Payment stopped"),
        /** 责令整改 within so many calendar days. */
        RECTIFY("责令整改", "Rectification ordered"),
        /** 同等条件下优先, for so many months. */
        PRIORITY("同等条件下优先", "Priority under equal terms"),
        /** 下一年度不得承接, the calendar year after the result. */
        BAR_NEXT_YEAR("下一年度不得承接", "Barred next year"),
        /** 不予续签. */
        NO_RENEWAL("不予续签", "No renewal"),
        /** 建议终止: the officer decides on termination. */
        TERMINATE("建议终止项目", "Termination proposed"),
        /** 奖励, in percent of the amount, noted for the next budget and never paid by itself. */
        REWARD("建议奖励", "Reward proposed");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /** A value with what it is counted in; empty for null. */
        public String worth(BigDecimal value, boolean english) {
            if (value == null) return "";
            return Plain.of(value)
                    + switch (this) {
                        case PAY_PERCENT, REWARD -> "%";
                        case RECTIFY -> english ? " days" : "日内";
                        case PRIORITY -> english ? " months" : "个月";
                        case STOP_PAYMENT, BAR_NEXT_YEAR, NO_RENEWAL, TERMINATE -> "";
                    };
        }

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
