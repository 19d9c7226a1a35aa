package org.sanshe.processes;

/**
 * 竞争性采购方式: what every competitive method asks, whose diagram calls {@code soliciting} and then {@code evaluation}.
 *
 * <p>Every method takes the case number of the purchase and fails with an unchecked exception when there is none.
 */
public interface CompetitionSteps {

    /** 响应已开启: whether enough responses came in, so that they were opened. 《政府采购法》第三十六条. */
    boolean responsesOpened(String caseNo);

    /** 已排序推荐: whether the panel recommended ranked candidates. 《政府采购法实施条例》第四十一条. */
    boolean ranked(String caseNo);
}
