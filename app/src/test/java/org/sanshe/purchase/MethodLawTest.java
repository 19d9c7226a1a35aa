package org.sanshe.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MethodLawTest {

    @ParameterizedTest
    @CsvSource({
        "DELIVERY, OPEN_TENDER, 《政府采购货物和服务招标投标管理办法》第三十三条",
        "DELIVERY, NEGOTIATION, 《政府采购非招标采购方式管理办法》",
        "DELIVERY, CONSULTATION, 《政府采购竞争性磋商采购方式管理暂行办法》第十三条",
        "REVIEW, INVITED_TENDER, 《政府采购货物和服务招标投标管理办法》第五十条",
        "RANKING, NEGOTIATION, 《政府采购非招标采购方式管理办法》第三十五条",
        "DEEMED, FRAMEWORK, 《政府采购货物和服务招标投标管理办法》第六十八条",
        "FAILURE, OPEN_TENDER, 《政府采购法》第三十六条",
        "FAILURE, SINGLE_SOURCE, 《政府采购非招标采购方式管理办法》",
        "CANCELLATION, CONSULTATION, 《政府采购竞争性磋商采购方式管理暂行办法》",
        "CANCELLATION, OWN_RULES, 《政府购买服务管理办法》"
    })
    void citesWhatHoldsForTheMethod(MethodLaw law, Method method, String text) {
        assertThat(law.of(method)).hasToString(text);
    }

    /** The measures on consultation bind nobody else. */
    @ParameterizedTest
    @EnumSource
    void citesConsultationForConsultationOnly(MethodLaw law) {
        for (Method method : Method.values()) {
            assertThat(law.of(method).law().contains("磋商")).isEqualTo(method == Method.CONSULTATION);
        }
    }
}
