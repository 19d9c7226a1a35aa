package org.sanshe.purchase.tender;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * 评审因素.
 *
 * @param name 名称
 * @param kind price, committed hours, commercial or technical
 * @param maxPoints 分值, above 0; all of a tender sum to 100
 * @param standard 评分标准
 * @param objective 客观分: every member must give the same points
 */
@Embeddable
public record Criterion(
        String name,
        @Enumerated(EnumType.STRING) CriterionKind kind,
        BigDecimal maxPoints,
        String standard,
        boolean objective) {}
