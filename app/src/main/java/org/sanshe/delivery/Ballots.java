package org.sanshe.delivery;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sanshe.kernel.Actor;

/**
 * 不记名测评: questions of one's own, put to a random sample with one-time codes or to whoever has the link. What was said
 * lies in the same boxes as what users say at acceptances: no answer can be traced to a person.
 */
public interface Ballots {

    /**
     * 抽样: draws from those served in the period and makes codes for them to be handed out at {@code /voices/…}.
     *
     * @throws org.sanshe.kernel.Refusal when nobody was served
     */
    void sample(Ballot ballot, Actor by);

    /** 公开链接: whoever comes may answer. @param required how many must answer */
    void open(Ballot ballot, int required, Actor by);

    /**
     * 一次测评.
     *
     * @param caseNo its case
     * @param until the last day on which answers are taken
     * @param fewest below so many answers nothing but their number is shown, and so many at a time are added to it
     * @param form the questions, a form-js schema; a question with the key {@code overall} from 1 to 5 is the satisfaction
     */
    record Ballot(
            String caseNo,
            String agreement,
            LocalDate servedFrom,
            LocalDate servedTo,
            LocalDate until,
            int fewest,
            String form) {}

    /** Whether answers are still taken, by the database's clock. */
    boolean isOpen(String caseNo);

    /** Takes answers for longer. */
    void extend(String caseNo, LocalDate until);

    /**
     * 投入 an answer that came by the open link.
     *
     * @param address where it comes from; counted in memory for ten minutes, written nowhere
     * @throws org.sanshe.kernel.Refusal when it is over, or too many came from there
     */
    void put(String caseNo, Map<String, Object> answer, String address);

    /** Of some cases those whose quota is not reached, each with how many answered. */
    Map<String, Missing> missing(Collection<String> cases);

    /** 份数不足. @param required how many must answer, more than did */
    record Missing(int answered, int required) {

        /** 还差. */
        public int left() {
            return required - answered;
        }
    }

    /** How many answered and what they said together. */
    Count count(String caseNo, Locale locale);

    /**
     * 满意率 of the surveys on services of a period that reached their quota; acceptances are not among them.
     *
     * @return percent; empty without such a survey
     */
    Optional<BigDecimal> satisfied(String agreement, LocalDate from, LocalDate to);

    /**
     * 测评结果.
     *
     * @param enough whether the quota is reached
     * @param counted of how many answers the sums are made; 0 while none are shown
     * @param satisfied percent; null without sums
     */
    record Count(
            int sampled,
            int answered,
            int required,
            boolean enough,
            int counted,
            BigDecimal satisfied,
            List<Question> questions,
            List<Remarks> remarks) {}

    /** 一个问题的分项统计. */
    record Question(String label, List<Choice> choices) {}

    /** 一个选项. @param percent of those counted, whole */
    record Choice(String label, int count, int percent) {}

    /** What people wrote to a question, each question in an order of its own. */
    record Remarks(String label, List<String> said) {}
}
