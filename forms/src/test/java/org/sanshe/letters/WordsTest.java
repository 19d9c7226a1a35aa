package org.sanshe.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A letter of a tender speaks of bids and bid winners, never of consultation. */
class WordsTest {

    private static final Words TENDER = new Words("公开招标", "招标文件", "投标文件", "投标人", "评标委员会", "中标");

    @Test
    void theWordsOfAnotherMethodTakeTheirPlace() {
        assertThat(TENDER.fit("采用竞争性磋商方式，经磋商小组评审，成交供应商按磋商文件和响应文件签订合同"))
                .isEqualTo("采用公开招标方式，经评标委员会评审，中标供应商按招标文件和投标文件签订合同");
    }

    @Test
    void inAConsultationNothingChanges() {
        String text = "磋商小组推荐成交候选人";
        assertThat(Words.CONSULTATION.fit(text)).isEqualTo(text);
    }

    @Test
    void theLetterOfATenderIsAnAwardOfABid() {
        AwardLetter letter = Samples.award();
        Project tender = new Project(letter.project().number(), letter.project().name(), TENDER);
        String text = Letters.text(
                new AwardLetter(
                        tender,
                        letter.buyer(),
                        letter.supplier(),
                        letter.decidedOn(),
                        letter.amount(),
                        letter.services(),
                        letter.term(),
                        letter.contractBy(),
                        letter.bond(),
                        letter.contact()),
                Samples.STAMP);
        assertThat(text).contains("中标通知书", "评标委员会").doesNotContain("成交", "磋商");
    }
}
