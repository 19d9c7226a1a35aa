package org.sanshe.purchase.framework;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** 订单明细: so much of one item. */
@Embeddable
record Line(String item, String unit, BigDecimal quantity) {}
