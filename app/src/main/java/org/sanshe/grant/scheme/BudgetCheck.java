package org.sanshe.grant.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.sanshe.kernel.Money;
import org.sanshe.kernel.Refusal;
import org.sanshe.kernel.Rule;
import org.springframework.stereotype.Component;

/** 预算检查: every line of a budget against the rules of its scheme, told at the line and its field. */
@Component
public class BudgetCheck {

    /** All problems, line by line, those of shares last. */
    public List<Problem> of(GrantScheme scheme, List<Line> lines) {
        return new LineCheck(scheme, lines).problems();
    }

    /** The categories a budget under a scheme may use, with their names, in the order of the scheme. */
    public List<Category> categories(GrantScheme scheme) {
        return CostCategory.of(scheme);
    }

    /** 科目. @param code as budget lines bear it */
    public record Category(String code, String zh, String en) {

        /** The name in the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }

    /**
     * 预算行.
     *
     * @param no from 1
     * @param people null when the line has none
     * @param times times, days or pieces
     * @param grant how much of it the grant pays
     */
    public record Line(
            int no,
            String category,
            String item,
            Integer people,
            BigDecimal times,
            Money unitPrice,
            Money amount,
            Money grant) {

        /** Head count × standard × times. */
        Money product() {
            BigDecimal count = times.multiply(BigDecimal.valueOf(people == null ? 1 : people));
            return unitPrice.times(count);
        }
    }

    /**
     * 预算问题.
     *
     * @param line its number; 0 for the whole budget
     * @param field {@code category}, {@code item}, {@code people}, {@code unitPrice}, {@code amount}, {@code grant} or {@code lines}
     * @param source where the rule stands
     */
    public record Problem(int line, String field, Rule rule, String zh, String en, String source) {

        static Problem of(int line, String field, BudgetLineRule rule, String source, Object... args) {
            var told = new Refusal(rule, args);
            return new Problem(
                    line, field, rule, told.message(Locale.SIMPLIFIED_CHINESE), told.message(Locale.ENGLISH), source);
        }

        /** In the reader's language. */
        public String in(boolean english) {
            return english ? en : zh;
        }
    }
}
